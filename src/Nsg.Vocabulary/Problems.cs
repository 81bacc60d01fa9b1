namespace Nsg.Vocabulary;

/// <summary>The catalogue of problems. A code, once published, keeps its meaning.</summary>
public static class Problems
{
    /// <summary>What every problem type begins with.</summary>
    public const string TypePrefix = "urn:nsg:problem:";

    /// <summary>Every kind of problem, without details.</summary>
    public static IReadOnlyList<Problem> All { get; } =
    [
        UnknownCompany(),
        UnknownDocument(),
        UnknownTransaction(),
        UnsupportedMediaType(),
        NotAcceptable(),
        MalformedDocument(),
        PartyMismatch(),
        InvalidParameter(),
        Unauthorised(),
        Forbidden(),
        TooLarge(),
        VersionConflict(),
        StateConflict(),
        AmbiguousCompany(),
        UnbalancedEntry(),
        ImmutableField(),
        NotBooked(),
        InvalidEntry(),
        InvalidFile(),
        InvalidInvoice(),
        InvalidRegistration(),
        NotDissolved(),
        InvalidPayment(),
        AccountNotConfirmed(),
        UnknownPayment(),
        LockedPeriod(),
        KeyReused(),
        UnknownEntry(),
        NotManual(),
        NotMatched(),
        InvalidReport(),
        AuthorityFailed(),
        InvalidGrant(),
        UnknownGrant(),
        NotErased(),
        NotFound(),
        MethodNotAllowed(),
        TooManyRequests(),
        StorageFull(),
        StorageUnavailable(),
        BooksArriving(),
        Internal(),
    ];

    /// <summary>404: no company of that number or key is kept here, or the caller may not know of it.</summary>
    public static Problem UnknownCompany(string? detail = null) =>
        Of("unknown-company", "The company is not known here.", 404, detail);

    /// <summary>404: the company has no such document.</summary>
    public static Problem UnknownDocument(string? detail = null) =>
        Of("unknown-document", "The company has no such document.", 404, detail);

    /// <summary>404: the company has no such transaction.</summary>
    public static Problem UnknownTransaction(string? detail = null) =>
        Of("unknown-transaction", "The company has no such transaction.", 404, detail);

    /// <summary>415: the body's media type is not one that the resource takes.</summary>
    public static Problem UnsupportedMediaType(string? detail = null) =>
        Of("unsupported-media-type", "The media type of the body is not supported.", 415, detail);

    /// <summary>406: the resource has no representation that the Accept header admits.</summary>
    public static Problem NotAcceptable(string? detail = null) =>
        Of("not-acceptable", "No acceptable representation exists.", 406, detail);

    /// <summary>400: the document cannot be read.</summary>
    public static Problem MalformedDocument(string? detail = null) =>
        Of("malformed-document", "The document cannot be read.", 400, detail);

    /// <summary>422: the document names neither as seller nor as buyer the company to which it was sent.</summary>
    public static Problem PartyMismatch(string? detail = null) =>
        Of("party-mismatch", "The document does not concern the company.", 422, detail);

    /// <summary>400: a path, query or body parameter is missing or out of range.</summary>
    public static Problem InvalidParameter(string? detail = null) =>
        Of("invalid-parameter", "A parameter is not valid.", 400, detail);

    /// <summary>401: no credentials, or ones that are not valid (any more).</summary>
    public static Problem Unauthorised(string? detail = null) =>
        Of("unauthorised", "Valid credentials are required.", 401, detail);

    /// <summary>403: the caller is known and may not do this.</summary>
    public static Problem Forbidden(string? detail = null) =>
        Of("forbidden", "The caller may not do this.", 403, detail);

    /// <summary>413: the body is beyond a limit of size, depth or count.</summary>
    public static Problem TooLarge(string? detail = null) =>
        Of("too-large", "The request is beyond a limit.", 413, detail);

    /// <summary>409: the resource changed since the caller read it; read it again, and decide anew.</summary>
    public static Problem VersionConflict(string? detail = null) =>
        Of("version-conflict", "The resource has changed in the meantime.", 409, detail);

    /// <summary>409: what is asked for does not fit how things stand; reading again does not help, something else has to be done
    /// first. The detail says what.</summary>
    public static Problem StateConflict(string? detail = null) =>
        Of("state-conflict", "This cannot be done as things stand.", 409, detail);

    /// <summary>409: companies of several countries carry the number.</summary>
    public static Problem AmbiguousCompany(string? detail = null) =>
        Of("ambiguous-company", "Several companies carry this number.", 409, detail);

    /// <summary>422: debit and credit of an entry differ.</summary>
    public static Problem UnbalancedEntry(string? detail = null) =>
        Of("unbalanced-entry", "The entry does not balance.", 422, detail);

    /// <summary>422: the request would change what may not be changed any more.</summary>
    public static Problem ImmutableField(string? detail = null) =>
        Of("immutable-field", "The field cannot be changed.", 422, detail);

    /// <summary>422: the books refuse the decision about a document; the detail says why.</summary>
    public static Problem NotBooked(string? detail = null) =>
        Of("not-booked", "The document cannot be booked so.", 422, detail);

    /// <summary>422: what was sent is no entry: it does not balance, or names what is not there.</summary>
    public static Problem InvalidEntry(string? detail = null) =>
        Of("invalid-entry", "The entry cannot be posted.", 422, detail);

    /// <summary>422: a file of accounts, dimensions, product codes or emission factors cannot be read, or says what
    /// cannot be; the detail names the place.</summary>
    public static Problem InvalidFile(string? detail = null) =>
        Of("invalid-file", "The file cannot be taken in.", 422, detail);

    /// <summary>422: the invoice breaks a rule or cannot be booked, so it is not issued; the detail says why.</summary>
    public static Problem InvalidInvoice(string? detail = null) =>
        Of("invalid-invoice", "The invoice cannot be issued.", 422, detail);

    /// <summary>422: nobody would register the company so; the detail says what is wrong.</summary>
    public static Problem InvalidRegistration(string? detail = null) =>
        Of("invalid-registration", "The registration is not in order.", 422, detail);

    /// <summary>409: the company is not dissolved while something is left to do; the detail says what.</summary>
    public static Problem NotDissolved(string? detail = null) =>
        Of("not-dissolved", "The company cannot be dissolved yet.", 409, detail);

    /// <summary>422: the payments cannot be ordered, or not taken back.</summary>
    public static Problem InvalidPayment(string? detail = null) =>
        Of("invalid-payment", "The payment is not possible.", 422, detail);

    /// <summary>422: a supplier asks to be paid to an account that its earlier documents did not name, and nobody says that it was
    /// confirmed.</summary>
    public static Problem AccountNotConfirmed(string? detail = null) =>
        Of("account-not-confirmed", "The account to pay to has changed and nobody confirmed it.", 422, detail);

    /// <summary>404: the company ordered no such payments.</summary>
    public static Problem UnknownPayment(string? detail = null) =>
        Of("unknown-payment", "There is no such order of payments.", 404, detail);

    /// <summary>409: the day lies in a locked period.</summary>
    public static Problem LockedPeriod(string? detail = null) =>
        Of("locked-period", "The period is locked.", 409, detail);

    /// <summary>422: the caller's key of the request was used for something else.</summary>
    public static Problem KeyReused(string? detail = null) =>
        Of("key-reused", "The key was used for another request.", 422, detail);

    /// <summary>404: the company has no such entry.</summary>
    public static Problem UnknownEntry(string? detail = null) =>
        Of("unknown-entry", "The company has no such entry.", 404, detail);

    /// <summary>409: the entry follows from something else, or was taken back, and so is not changed by hand.</summary>
    public static Problem NotManual(string? detail = null) =>
        Of("not-manual", "The entry is not one to be changed by hand.", 409, detail);

    /// <summary>502: an authority refused a call, or could not be reached.</summary>
    public static Problem AuthorityFailed(string? detail = null) =>
        Of("authority-failed", "The authority did not take the call.", 502, detail);

    /// <summary>422: what was said of a bank line does not fit it.</summary>
    public static Problem NotMatched(string? detail = null) =>
        Of("not-matched", "The bank line cannot be matched so.", 422, detail);

    /// <summary>422: the report definition sent is not one; the detail has line and column.</summary>
    public static Problem InvalidReport(string? detail = null) =>
        Of("invalid-report", "The report definition is broken.", 422, detail);

    /// <summary>422: the grant cannot be asked for, given or ended so; the detail says why.</summary>
    public static Problem InvalidGrant(string? detail = null) =>
        Of("invalid-grant", "The grant cannot be changed so.", 422, detail);

    /// <summary>422: a law keeps what was to be erased, or the rest would not stand without it; the detail says which
    /// and until when.</summary>
    public static Problem NotErased(string? detail = null) => Of("not-erased", "Nothing was erased.", 422, detail);

    /// <summary>404: the company has no such grant, or the caller may not know of it.</summary>
    public static Problem UnknownGrant(string? detail = null) =>
        Of("unknown-grant", "The company has no such grant.", 404, detail);

    /// <summary>404: there is nothing at this address.</summary>
    public static Problem NotFound(string? detail = null) =>
        Of("not-found", "There is nothing at this address.", 404, detail);

    /// <summary>405: the address is right, and does not take this method.</summary>
    public static Problem MethodNotAllowed(string? detail = null) =>
        Of("method-not-allowed", "The address does not take this method.", 405, detail);

    /// <summary>429: the caller is over its rate.</summary>
    public static Problem TooManyRequests(string? detail = null) =>
        Of("too-many-requests", "Too many requests.", 429, detail);

    /// <summary>507: the disk of the node is full; nothing of the request was done.</summary>
    public static Problem StorageFull(string? detail = null) =>
        Of("storage-full", "The node's disk is full.", 507, detail);

    /// <summary>503: the node's store takes nothing in at the moment; nothing of the request was done.</summary>
    public static Problem StorageUnavailable(string? detail = null) =>
        Of("storage-unavailable", "The node's store is not available.", 503, detail);

    /// <summary>503: the company's books came in and count, but the rows of their vouchers are still being
    /// written.</summary>
    public static Problem BooksArriving(string? detail = null) =>
        Of("books-arriving", "The vouchers of these books are still being laid out.", 503, detail);

    /// <summary>500: a fault of this program; the detail names no internals.</summary>
    public static Problem Internal(string? detail = null) => Of("internal", "The program failed.", 500, detail);

    private static Problem Of(string slug, string title, int status, string? detail) =>
        new(TypePrefix + slug, title, status, detail);
}
