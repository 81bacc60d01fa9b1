using Nsg.Log;

namespace Nsg.Node.Archive;

/// <summary>The page in an archive that tells how to read it without this program.</summary>
internal static class ArchiveReadme
{
    internal static string Of(Checkpoint checkpoint) =>
        string.Join(
            '\n',
            "The whole of one company's books, as one NSG node kept them",
            "",
            $"Company key: {checkpoint.Company}",
            FormattableString.Invariant(
                $"Records: {checkpoint.Books.Size} of the books, {checkpoint.Access.Size} of releases of data"
            ),
            "",
            "books.ndjson      What happened to the company, one record on each line, in the order in which it was registered: documents received,",
            "                  entries posted, periods locked, and so on. Everything else (journal, balances, open items) is made of these records.",
            "access.ndjson     Who was given which data, when and on which basis.",
            "originals/        The documents byte for byte as they came, named by the SHA-256 of their bytes (member sha256 of document.received).",
            "checkpoint.txt    Size and root of both streams, as text: origin, records of the books, root; then the access stream.",
            "checkpoints/      Checkpoints that were signed and given out, as signed notes (c2sp.org/signed-note).",
            "keys.txt          Public keys of the nodes that signed them: name, identifier, and type 2 with the key (ECDSA P-256, SubjectPublicKeyInfo).",
            "witnesses/        Where there are any: the same checkpoints signed by witnesses (c2sp.org/tlog-cosignature), each with the time; their keys in",
            "                  witness-keys.txt: type 4 is Ed25519, type 255 with the word nsg-witness-p256 is ECDSA P-256.",
            "stamps/           Where there are any: time stamps of signed checkpoints (RFC 3161, DER), named by sizes and the SHA-256 of the token.",
            "",
            "All text is UTF-8. A record has: sequence (from 1, without gaps), time (UTC), kind, actor, payload (the facts), salt and hashes (hex).",
            "Amounts are decimals in strings, dates are yyyy-MM-dd. A record without payload and salt was erased as the law asks; its hash stays.",
            "",
            "How to check it:",
            "1. payloadHash = SHA-256(salt || payload), the payload as it stands on the line (canonical JSON, RFC 8785).",
            "2. leaf = SHA-256(0x00 || header), the header being canonical JSON with the members actor, company, kind, payloadHash, sequence,",
            "   stream (books or access) and time.",
            "3. The root of a stream is the Merkle tree hash of its leaves (RFC 6962 section 2.1, inner nodes SHA-256(0x01 || left || right)).",
            "4. Both roots are those of checkpoint.txt; a signed note's text is signed by ECDSA over SHA-256 (DER).",
            "",
            "To go on with these books on another node: nsg import archive FILE",
            ""
        );
}
