/// Why a file could not be read, or not wholly.
public enum InputProblem: Error, Equatable, Sendable {
  case system(SystemError)
  case folder
  /// It was there when its folder was listed.
  case vanished
  /// A device, a socket: nothing that has an end.
  case notAFile
  /// More bytes than one text may hold.
  case tooLarge
  /// A kind of file that nothing here reads, and what to do instead.
  case foreign(InputKind, remedy: String)
  /// It grew or shrank each time it was read.
  case changing
  /// These programs would read this kind, but are not installed.
  case missingProgram(InputKind, [HelperProgram])
  /// A helper program ended with an error, in its words.
  case programFailed(String, String)
  /// A helper program took longer than this many seconds.
  case programTooSlow(String, Int)
  /// The helper programs found no text in it.
  case noText(InputKind)
  /// These pages of a PDF, from 1, may be scans; what reads scans is not installed.
  case thinPages([Int])
  /// A line of a list of names that no file can have.
  case badName
  /// The person asked to stop.
  case stopped

  /// Largest input in bytes: offsets are 32-bit.
  static let largestInput = Int(Int32.max) - 1

  /// A stable word for tables and programs.
  public var code: String { row.code }
  /// What is wrong and what to do.
  public var message: String { row.message }
  /// Whether the same file may be read another time without having changed.
  var mayPass: Bool { row.mayPass }

  private var row: (code: String, message: String, mayPass: Bool) {
    switch self {
    case .system(let error): ("not-readable", error.message, true)
    case .folder:
      ("folder", "this is a folder; name the files in it, or use “vnplan batch” for whole folders", false)
    case .vanished: ("vanished", "it was there when its folder was listed and is gone now; run again", true)
    case .notAFile: ("not-a-file", "this is no file but a device or socket; name a file", false)
    case .tooLarge: ("too-large", "this is larger than 2 GiB; split it into its documents", false)
    case .foreign(let kind, let remedy): ("foreign-kind", "this is \(kind.row.name), not text; \(remedy)", false)
    case .changing: ("changing", "it changed while it was read; run again when it is finished", true)
    case .missingProgram(let kind, let programs):
      (
        "missing-program",
        "this is \(kind.row.name); to read it, install what is missing: \(HelperProgram.installation(of: programs))",
        true
      )
    case .programFailed(let name, let words):
      (
        "program-failed", "\(name) could not read it\(words.isEmpty ? "" : " (\(words))"); try to open it yourself",
        true
      )
    case .programTooSlow(let name, let seconds):
      (
        "program-too-slow",
        "\(name) did not finish in \(seconds) seconds; give it more with --time-limit or split the file",
        true
      )
    case .noText(let kind):
      ("no-text", "no text was found in \(kind.row.name); look whether its pages are blank or upside down", false)
    case .thinPages(let pages):
      (
        "thin-pages",
        "these pages hold little text: \(Self.list(pages)); if they are scans, install what reads them: "
          + HelperProgram.installation(of: [.tesseract]), true
      )
    case .badName:
      (
        "bad-name",
        "a name in this list holds a NUL byte or is too long; where each name ends with a NUL byte, add -0", false
      )
    case .stopped: ("stopped", "the run was stopped before this file", true)
    }
  }

  /// The first of many pages.
  private static func list(_ pages: [Int]) -> String {
    pages.prefix(8).map(String.init).joined(separator: ", ") + (pages.count > 8 ? ", …" : "")
  }
}
