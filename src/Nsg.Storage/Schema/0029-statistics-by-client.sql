-- Figures across companies as they were first given to a client: each has grants of its own. They take the place of statistic_figure, which did not say whose they were.
CREATE TABLE statistic_answer (
    client TEXT NOT NULL, report TEXT NOT NULL, line TEXT NOT NULL, period TEXT NOT NULL, part TEXT NOT NULL, companies INTEGER, figure TEXT, withheld TEXT, made INTEGER NOT NULL,
    PRIMARY KEY (client, report, line, period, part)
) WITHOUT ROWID;
