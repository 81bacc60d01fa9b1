using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>A company's own chart and registers, and where vouchers were taken over from.</summary>
internal sealed class MasterProjection(SqlSession session)
{
    internal void Apply(RecordPlace record, AccountsDefined defined)
    {
        foreach (var account in defined.Accounts)
        {
            session.Run(
                """
                INSERT INTO account (company, number, name, type, turnover, standard) VALUES (@1,@2,@3,@4,@5,@6)
                ON CONFLICT (company, number) DO UPDATE SET name = excluded.name, type = excluded.type, turnover = excluded.turnover, standard = excluded.standard
                """,
                record.Company,
                account.Number,
                account.Name,
                account.Type,
                account.IsTurnover,
                account.Standard
            );
        }
    }

    internal void Apply(RecordPlace record, PartiesDefined defined)
    {
        foreach (var party in defined.Parties)
        {
            session.Run(
                """
                INSERT INTO party (company, role, id, party, name, number, country, account) VALUES (@1,@2,@3,@4,@5,@6,@7,@8)
                ON CONFLICT (company, role, id) DO UPDATE SET party = excluded.party, name = excluded.name, number = excluded.number, country = excluded.country, account = excluded.account
                """,
                record.Company,
                party.Role,
                party.Id,
                party.Key,
                party.Name,
                party.Number,
                party.Country?.Code,
                party.Account
            );
        }
    }

    internal void Apply(RecordPlace record, TaxCodesDefined defined)
    {
        foreach (var code in defined.Codes)
        {
            session.Run(
                """
                INSERT INTO tax_code (company, code, name, rate, standard) VALUES (@1,@2,@3,@4,@5)
                ON CONFLICT (company, code) DO UPDATE SET name = excluded.name, rate = excluded.rate, standard = excluded.standard
                """,
                record.Company,
                code.Code,
                code.Name,
                code.Rate,
                code.Standard
            );
        }
    }

    internal void Apply(RecordPlace record, DimensionsDefined defined)
    {
        foreach (var dimension in defined.Dimensions)
        {
            session.Run(
                """
                INSERT INTO dimension (company, dimension, name, parent) VALUES (@1,@2,@3,@4)
                ON CONFLICT (company, dimension) DO UPDATE SET name = excluded.name, parent = excluded.parent
                """,
                record.Company,
                dimension.Id,
                dimension.Name,
                dimension.Parent
            );
        }

        foreach (var one in defined.Objects)
        {
            session.Run(
                """
                INSERT INTO dimension_object (company, dimension, object, name) VALUES (@1,@2,@3,@4)
                ON CONFLICT (company, dimension, object) DO UPDATE SET name = excluded.name
                """,
                record.Company,
                one.Dimension,
                one.Id,
                one.Name
            );
        }
    }

    internal void Apply(RecordPlace record, FinancialYearsDefined defined)
    {
        foreach (var year in defined.Years)
        {
            session.Run(
                """
                INSERT INTO financial_year (company, first_day, last_day) VALUES (@1,@2,@3)
                ON CONFLICT (company, first_day) DO UPDATE SET last_day = excluded.last_day
                """,
                record.Company,
                year.From,
                year.To
            );
        }
    }

    internal void Apply(RecordPlace record, BooksImported imported) =>
        session.Run(
            """
            INSERT INTO book_import (company, sequence, import, format, version, file_name, sha256, vouchers, lines, first_day, last_day, opening, warnings)
            VALUES (@1,@2,@3,@4,@5,@6,@7,@8,@9,@10,@11,@12,@13)
            """,
            record.Company,
            record.Sequence,
            imported.Import,
            imported.Format,
            imported.Version,
            imported.FileName,
            imported.Sha256,
            imported.Vouchers,
            imported.Lines,
            imported.From,
            imported.To,
            imported.Opening,
            TextList.Write(imported.Warnings)
        );

    /// <summary>What an entry carries besides its bookkeeping; most entries carry nothing of it.</summary>
    internal void ApplyDetails(RecordPlace record, EntryPosted entry)
    {
        if (entry.Source is { } source)
        {
            session.Run(
                "INSERT INTO entry_source (company, series, number, year, entry, registered, reference) VALUES (@1,@2,@3,@4,@5,@6,@7)",
                record.Company,
                source.Series,
                source.Number,
                entry.Year,
                entry.Entry,
                source.Registered,
                source.Reference
            );
        }

        for (var i = 0; i < entry.Lines.Count; i++)
        {
            if (entry.Lines[i] is { Objects: null, Quantity: null, Reference: null })
            {
                continue;
            }

            var line = entry.Lines[i];
            foreach (var one in line.Objects ?? [])
            {
                session.Run(
                    "INSERT INTO entry_line_object (company, dimension, object, entry, line) VALUES (@1,@2,@3,@4,@5) ON CONFLICT (company, dimension, object, entry, line) DO NOTHING",
                    record.Company,
                    one.Dimension,
                    one.Object,
                    entry.Entry,
                    i + 1
                );
            }

            if (line.Quantity is not null || line.Reference is not null)
            {
                session.Run(
                    "INSERT INTO entry_line_detail (company, entry, line, quantity, reference) VALUES (@1,@2,@3,@4,@5)",
                    record.Company,
                    entry.Entry,
                    i + 1,
                    line.Quantity,
                    line.Reference
                );
            }
        }
    }
}
