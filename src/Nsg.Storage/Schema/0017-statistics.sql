-- Figures across companies as they were first given out: they stay as they are, so that the difference of two answers tells nothing.
CREATE TABLE statistic_figure (
    report TEXT NOT NULL, line TEXT NOT NULL, period TEXT NOT NULL, part TEXT NOT NULL, companies INTEGER, figure TEXT, withheld TEXT, made INTEGER NOT NULL,
    PRIMARY KEY (report, line, period, part)
) WITHOUT ROWID;
