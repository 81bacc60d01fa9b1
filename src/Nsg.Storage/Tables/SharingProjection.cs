using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Applies records of sharing: grants, mandates, signatory rights.</summary>
internal sealed class SharingProjection(SqlSession session)
{
    private readonly GrantProjection _grants = new(session);
    private readonly MandateProjection _mandates = new(session);

    /// <summary>Grants and signatory rights.</summary>
    /// <exception cref="InvalidDataException">The kind is not known: the log was written by a newer
    /// program.</exception>
    internal void Apply(RecordPlace record, RecordDraft draft)
    {
        switch (draft.Kind)
        {
            case SharingKind.Requested:
                _grants.Apply(record, SharingRecords.Read<GrantRequested>(draft.Payload.Span));
                break;
            case SharingKind.Given:
                _grants.Apply(record, draft.Actor, SharingRecords.Read<GrantGiven>(draft.Payload.Span));
                break;
            case SharingKind.Signed:
                _grants.Apply(record, draft.Actor, SharingRecords.Read<GrantSigned>(draft.Payload.Span));
                break;
            case SharingKind.Unsigned:
                _grants.Apply(record, SharingRecords.Read<GrantUnsigned>(draft.Payload.Span));
                break;
            case SharingKind.Refused:
                _grants.Apply(
                    record,
                    draft.Actor,
                    SharingRecords.Read<GrantEnded>(draft.Payload.Span),
                    GrantState.Refused
                );
                break;
            case SharingKind.Withdrawn:
                _grants.Apply(
                    record,
                    draft.Actor,
                    SharingRecords.Read<GrantEnded>(draft.Payload.Span),
                    GrantState.Withdrawn
                );
                break;
            case SharingKind.TakenBack:
                _grants.Apply(
                    record,
                    draft.Actor,
                    SharingRecords.Read<GrantEnded>(draft.Payload.Span),
                    GrantState.TakenBack
                );
                break;
            case SharingKind.Renewed:
                _grants.Apply(record, draft.Actor, SharingRecords.Read<GrantRenewed>(draft.Payload.Span));
                break;
            case SharingKind.PassedOn:
                _grants.Apply(record, draft.Actor, SharingRecords.Read<GrantPassedOn>(draft.Payload.Span));
                break;
            case SharingKind.Replaced:
                _grants.Apply(
                    record,
                    draft.Actor,
                    SharingRecords.Read<GrantEnded>(draft.Payload.Span),
                    GrantState.Replaced
                );
                break;
            case SharingKind.UsedUp:
                _grants.Apply(
                    record,
                    draft.Actor,
                    SharingRecords.Read<GrantEnded>(draft.Payload.Span),
                    GrantState.UsedUp
                );
                break;
            case SharingKind.RightsKept:
                _grants.Apply(record, SharingRecords.Read<SignatoryRightsKept>(draft.Payload.Span));
                break;
            default:
                ApplyMandate(record, draft);
                break;
        }
    }

    /// <summary>Mandates.</summary>
    private void ApplyMandate(RecordPlace record, RecordDraft draft)
    {
        switch (draft.Kind)
        {
            case SharingKind.MandateGranted:
                _mandates.Apply(record, SharingRecords.Read<MandateGranted>(draft.Payload.Span));
                break;
            case SharingKind.MandateDelegated:
                _mandates.Apply(record, SharingRecords.Read<MandateDelegated>(draft.Payload.Span));
                break;
            case SharingKind.MandateRevoked:
                _mandates.Apply(record, SharingRecords.Read<MandateRevoked>(draft.Payload.Span));
                break;
            default:
                throw new InvalidDataException(
                    $"record {record.Sequence} is of kind '{draft.Kind}', which this program does not know"
                );
        }
    }
}
