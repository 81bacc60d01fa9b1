using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Companies and their settings.</summary>
internal sealed class CompanyProjection(SqlSession session)
{
    internal void Apply(RecordPlace record, CompanyCreated created)
    {
        session.Run(
            "INSERT INTO company (company, name, country, currency, checks_strictly, created) VALUES (@1,@2,@3,@4,0,@5)",
            record.Company,
            created.Name,
            created.Country.Code,
            created.Currency.Code,
            LogAppender.Microseconds(record.Time)
        );
        foreach (var identifier in created.Identifiers)
        {
            session.Run(
                "INSERT INTO company_identifier (company, identifier) VALUES (@1,@2)",
                record.Company,
                identifier
            );
        }
    }

    internal void Apply(RecordPlace record, CompanyRegistered registered)
    {
        session.Run("DELETE FROM company_register WHERE company = @1", record.Company);
        session.Run(
            "INSERT INTO company_register (company, registered, form, form_name, address, postal, activities, proceedings) VALUES (@1,@2,@3,@4,@5,@6,@7,@8)",
            record.Company,
            registered.RegistrationDate,
            registered.LegalForm,
            registered.LegalFormName,
            registered.RegisteredAddress,
            registered.PostalAddress,
            TextList.Write(registered.Activities),
            registered.HasProceedings
        );
    }

    internal void Apply(RecordPlace record, CompanyFounded founded) =>
        session.Run(
            "INSERT INTO company_draft (company, draft) VALUES (@1,@2)",
            record.Company,
            RecordJson.Text(founded.Draft)
        );

    internal void Apply(RecordPlace record, CompanyNumbered numbered)
    {
        foreach (var identifier in numbered.Identifiers)
        {
            session.Run(
                "INSERT INTO company_identifier (company, identifier) VALUES (@1,@2)",
                record.Company,
                identifier
            );
        }

        session.Run("UPDATE company SET name = @2 WHERE company = @1", record.Company, numbered.Name);
    }

    internal void Apply(RecordPlace record, CompanyDissolved dissolved)
    {
        session.Run("UPDATE company SET last_day = @2 WHERE company = @1", record.Company, dissolved.LastDay);
        session.Run(
            "INSERT INTO company_end (company, facts) VALUES (@1,@2)",
            record.Company,
            RecordJson.Text(dissolved)
        );
    }

    internal void Apply(RecordPlace record, CompanySettingsChanged changed) =>
        session.Run(
            "UPDATE company SET auto_post_limit = @2, checks_strictly = @3, vat_period = @4, listed_at = @5, listed_since = @6, moved_away = @7, outside_vat = @8 WHERE company = @1",
            record.Company,
            changed.AutoPostLimit,
            changed.Checks == CheckLevel.Strict,
            changed.VatPeriod,
            changed.Listing?.Endpoint,
            changed.Listing?.Since,
            changed.Listing is { HasMoved: true },
            changed.IsOutsideVat
        );
}
