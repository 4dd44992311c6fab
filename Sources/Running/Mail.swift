import Foundation
import Subprocess
import SystemPackage

/// A mail that the program makes: plain text, in HTML too where wished, with files attached.
public struct Mail: Equatable, Sendable {
    /// A file that goes with the text.
    public struct Attachment: Equatable, Sendable {
        /// Name that the reader sees, without folders.
        public var name: String
        /// Such as `application/pdf`.
        public var mediaType: String
        /// Its content.
        public var bytes: [UInt8]

        /// Attaches a file.
        public init(name: String, mediaType: String, bytes: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    /// Who gets it; each is an address as ``MailAddress`` allows.
    public var to: [MailAddress]
    /// What tells it from other mails, without angle brackets; nil where sendmail is to choose.
    public var id: String?
    /// What it is about, in a line.
    public var subject: String
    /// What it says.
    public var text: String
    /// The same as a page; nil for plain text alone.
    public var html: String?
    /// What goes with it.
    public var attachments: [Attachment]

    /// Writes a mail.
    public init(
        to: [MailAddress], id: String? = nil, subject: String, text: String, html: String? = nil,
        attachments: [Attachment] = []
    ) {
        self.to = to
        self.id = id
        self.subject = subject
        self.text = text
        self.html = html
        self.attachments = attachments
    }

    /// The mail as sendmail takes it (RFC 5322, RFC 2045).
    ///
    /// Whatever subject, text or names hold, no line of theirs can become a header: the subject and the names are
    /// encoded words, text and files are base64, in which no line begins like a boundary.
    public var message: String {
        let headers = [
            "To: \(to.map(\.text).joined(separator: ", "))", "Subject: \(encodedWords(subject))",
            "MIME-Version: 1.0", "Auto-Submitted: auto-generated",
        ]
        let identity = id.map { ["Message-ID: <\($0)>"] } ?? []
        let parts = html != nil && attachments.isEmpty ? body : multipart("mixed", [body] + attachments.map(part))
        return (headers + identity + parts + [""]).joined(separator: "\n")
    }

    /// The text, and beside it the page where there is one.
    private var body: [String] {
        let plain = said("text/plain", text)
        return html.map { multipart("alternative", [plain, said("text/html", $0)]) } ?? plain
    }

    private func said(_ mediaType: String, _ text: String) -> [String] {
        ["Content-Type: \(mediaType); charset=utf-8", "Content-Transfer-Encoding: base64", "", base64(text.utf8)]
    }

    private func multipart(_ kind: String, _ parts: [[String]]) -> [String] {
        let boundary = "=_heed-\(kind)"
        return ["Content-Type: multipart/\(kind); boundary=\"\(boundary)\"", ""]
            + parts.flatMap { ["--\(boundary)"] + $0 } + ["--\(boundary)--"]
    }

    private func part(_ attachment: Attachment) -> [String] {
        let name = attachment.name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "_" }
        return [
            "Content-Type: \(attachment.mediaType)", "Content-Transfer-Encoding: base64",
            "Content-Disposition: attachment; filename=\"\(String(name))\"", "", base64(attachment.bytes),
        ]
    }

    private func base64(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
    }

    /// Words of at most 75 characters, each with whole letters only (RFC 2047).
    private func encodedWords(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isPlain = line.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) } && !line.contains("=?")
        if isPlain, line.utf8.count <= 60 { return line }
        var pieces: [String] = [""]
        for character in line.unicodeScalars {
            if pieces[pieces.count - 1].utf8.count + String(character).utf8.count > 42 { pieces.append("") }
            pieces[pieces.count - 1].unicodeScalars.append(character)
        }
        return pieces.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\n ")
    }
}

/// An address that can stand in a header and on sendmail's command line without meaning anything else.
public struct MailAddress: Equatable, Hashable, Sendable, CustomStringConvertible {
    /// `name@example.org`.
    public let text: String

    /// Takes `name@host` in plain ASCII, or a name alone, which is an account of this machine; nil for anything else.
    public init?(_ text: String) {
        let allowed = text.unicodeScalars.allSatisfy {
            $0.isASCII
                && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
                    || "@.!#$%&'*+/=?^_`{|}~-".unicodeScalars.contains($0))
        }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard allowed, !text.isEmpty, text.utf8.count <= 254, !text.hasPrefix("-"), parts.count <= 2,
            parts.allSatisfy({ !$0.isEmpty })
        else { return nil }
        self.text = text
    }

    /// The address itself.
    public var description: String { text }
}

/// A mail could not be handed over.
public enum MailError: Error, Equatable, CustomStringConvertible {
    /// No sendmail on the machine.
    case noSendmail
    /// Sendmail turned the mail down; the end of what it said.
    case refused(said: String)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .noSendmail:
            "there is no sendmail on this machine; install a mail transfer agent (apt-get install msmtp-mta or postfix)"
        case .refused(let said): "sendmail did not take the mail (\(said)); nothing was sent"
        }
    }
}

/// Hands a mail to the machine's sendmail, which queues and sends it.
///
/// `sendmail` of the search path, else `/usr/sbin/sendmail`, which the path of cron lacks.
///
/// - Throws: ``MailError`` where it was not taken.
public func send(_ mail: Mail) async throws {
    let arguments = ["-i", "--"] + mail.to.map(\.text)
    for program in [Executable.name("sendmail"), .path("/usr/sbin/sendmail")] {
        guard let answer = try await runTool(program, arguments, input: mail.message) else { continue }
        guard answer.isSuccess else { throw MailError.refused(said: answer.said) }
        return
    }
    throw MailError.noSendmail
}
