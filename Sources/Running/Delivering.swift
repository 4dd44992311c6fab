import Asking
public import Checking
import Foundation
public import Records
import Reporting
public import Storing

/// A gap report that was made for a visit, or would have been sent.
public struct DeliveryOutcome: Sendable {
    /// The visit.
    public let visit: PlannedVisit
    /// Working days left.
    public let workingDaysLeft: Int
    /// The report's file.
    public let file: String
    /// Who got it by mail.
    public let sentTo: [MailAddress]
    /// Why it was not sent though it was to be; nil where it was, or was not to be.
    public let notSent: String?
}

/// Deliveries cannot be told.
public enum DeliveryError: Error, Equatable, CustomStringConvertible {
    /// The visit lies past the list of bank holidays.
    case workingDaysUnknown(visit: Day, last: Day)

    /// One line in words, with the way out.
    public var description: String {
        switch self {
        case .workingDaysUnknown(let visit, let last):
            "working days to the visit of \(visit.inWords) cannot be counted: the list of bank holidays ends on "
                + "\(last.inWords); install a newer version of the program"
        }
    }
}

/// Makes the gap report once for each of the days set before a visit, and sends it.
///
/// What was made is recorded before it is sent and again with the addresses once sendmail has taken it. A run that is cut
/// off between the two leaves a mail that may have gone: the next run sends it again, for a report that comes twice
/// before a visit does less harm than one that never comes. Both mails carry the same Message-ID, so that mail servers
/// and readers can drop the second. Where several of the days passed while the machine was down, one report is made, for
/// the nearest, and all are marked.
public struct Delivering: Sendable {
    /// Days before a visit, in working days.
    public var daysBefore: [Int]
    /// Folder that reports are written into.
    public var folder: String
    /// Form of the report.
    public var form: GapReportForm
    /// Who gets it by mail; nobody where empty.
    public var mailTo: [MailAddress]
    /// What the report is asked to be.
    public var wishes: GapReportWishes

    /// Sets what is delivered.
    public init(daysBefore: [Int], folder: String, form: GapReportForm, mailTo: [MailAddress], wishes: GapReportWishes)
    {
        self.daysBefore = daysBefore
        self.folder = folder
        self.form = form
        self.mailTo = mailTo
        self.wishes = wishes
    }

    /// Makes what is due on a day; nothing where nothing is.
    public func run(
        store: Store, storePath: String, provider: String?, today: Day, rules: RuleBook, waivers: [Waiver],
        programVersion: String
    ) async throws -> [DeliveryOutcome] {
        let lock = try DeliveryLock(store: storePath)
        defer { lock.release() }
        let diary = try VisitDiary(store: store, provider: provider)
        let workingDays = try WorkingDays.england.get()
        var outcomes: [DeliveryOutcome] = []
        for visit in try diary.visits() where visit.day >= today {
            guard let left = workingDays.count(from: today, to: visit.day) else {
                throw DeliveryError.workingDaysUnknown(visit: visit.day, last: workingDays.lastDay)
            }
            let made = try store.deliveries(provider: diary.provider).filter { $0.visit == visit.day }
            let due = DueDelivery(daysBefore: daysBefore, left: left, made: made, mailTo: mailTo)
            guard !due.isEmpty else { continue }
            var wishes = wishes
            wishes.visit = visit.day
            let check = GapCheck(store: store, provider: diary.provider, asOf: today, rules: rules, waivers: waivers)
            let report = try check.gapReport(title: nil, wishes: wishes, madeAt: today, programVersion: programVersion)
            try makeFolder(folder)
            let name = fileName(diary.provider, visit: visit.day, left: due.nearest)
            let file = URL(fileURLWithPath: folder).appendingPathComponent(name).path
            try await writeGapReport(report, as: form, to: file)
            func record(_ sentTo: [String]) throws {
                let deliveries = due.days.map { days in
                    Delivery(visit: visit.day, workingDaysBefore: days, madeOn: today, file: file, sentTo: sentTo)
                }
                try store.record(deliveries, provider: diary.provider)
            }
            try record(due.sentBefore)
            var notSent: String?
            if !due.mailTo.isEmpty {
                do {
                    try await send(mail(report, visit: visit, left: left, file: file, to: due.mailTo))
                    try record(due.sentBefore + due.mailTo.map(\.text))
                } catch let error as MailError {
                    notSent = "\(error)"
                }
            }
            outcomes.append(
                DeliveryOutcome(
                    visit: visit, workingDaysLeft: left, file: file, sentTo: notSent == nil ? due.mailTo : [],
                    notSent: notSent))
        }
        return outcomes
    }

    /// The same for the same report to the same addresses, whenever it is sent.
    private func messageID(name: String, to: [MailAddress]) -> String {
        let addresses = to.map(\.text).sorted().joined(separator: " ")
        return "\(sha256(of: [UInt8]("\(name) \(addresses)".utf8)).prefix(32))@heed.invalid"
    }

    private func fileName(_ provider: String, visit: Day, left: Int) -> String {
        let plain = provider.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return "gap-report-\(String(plain))-\(visit.iso)-\(left)-working-days.\(form.rawValue)"
    }

    private func mail(
        _ report: GapReport, visit: PlannedVisit, left: Int, file: String, to: [MailAddress]
    ) throws -> Mail {
        let days = "\(left) working day\(left == 1 ? "" : "s")"
        let classification = report.style.classification.map { "\($0)\n\n" } ?? ""
        let theme = report.theme.map { " Theme: \(shownOnOneLine($0))." } ?? ""
        let text =
            "\(classification)Visit on \(visit.day.inWords), \(days) left.\(theme)\n\n\(renderHeadline(report))\n"
            + "The whole report is attached.\n"
        return Mail(
            to: to, id: messageID(name: URL(fileURLWithPath: file).lastPathComponent, to: to),
            subject: "\(report.title), visit on \(visit.day.inWords), \(days) left", text: text,
            attachments: [
                Mail.Attachment(
                    name: URL(fileURLWithPath: file).lastPathComponent, mediaType: form.mediaType,
                    bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
            ])
    }
}

/// What has to be made or sent for one visit.
struct DueDelivery: Equatable {
    /// The days set that it is made for, and that are marked with it.
    let days: [Int]
    /// The fewest of them.
    let nearest: Int
    /// Who still has to get it.
    let mailTo: [MailAddress]
    /// Who has got the one of ``nearest`` before.
    let sentBefore: [String]

    /// True where nothing has to be done.
    var isEmpty: Bool { days.isEmpty }

    /// - Parameters:
    ///   - daysBefore: Days set, in working days.
    ///   - left: Working days left.
    ///   - made: What was made for the visit.
    ///   - mailTo: Who is to get it.
    init(daysBefore: [Int], left: Int, made: [Delivery], mailTo: [MailAddress]) {
        let passed = Set(daysBefore.filter { left <= $0 })
        nearest = passed.min() ?? 0
        let missing = passed.subtracting(made.map(\.workingDaysBefore))
        guard missing.isEmpty else {
            days = missing.sorted(by: >)
            self.mailTo = mailTo
            sentBefore = []
            return
        }
        // The report of the nearest day is there; a mail that failed is tried again, an earlier day's no more.
        let last = made.first { [nearest] in $0.workingDaysBefore == nearest }
        let sent = Set(last?.sentTo ?? [])
        self.mailTo = last == nil ? [] : mailTo.filter { !sent.contains($0.text) }
        days = self.mailTo.isEmpty ? [] : [nearest]
        sentBefore = sent.sorted()
    }
}

/// Keeps two runs from sending the same report.
private struct DeliveryLock {
    private let descriptor: Int32

    init(store path: String) throws(StoreError) {
        descriptor = open(path + ".deliver.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(path: path + ".deliver.lock") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .busy(path: path)
        }
    }

    func release() { close(descriptor) }
}
