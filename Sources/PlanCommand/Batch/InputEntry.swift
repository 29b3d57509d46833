/// One input of a batch: a file to read, or something found on the way that is not read and why.
struct InputEntry: Equatable, Sendable {
  var path: FilePath
  var trouble: Trouble?

  /// What keeps an entry from being read, known before anything is opened.
  enum Trouble: UInt8, CaseIterable, Sendable {
    case missing = 1
    case unreadable, folderLink, brokenLink, notAFile, noMatch

    /// Whether the run counts it as failed; what is left out on purpose is only named.
    var isFailure: Bool { row.isFailure }
    var code: String { row.code }
    var reason: String { row.reason }

    private var row: (code: String, isFailure: Bool, reason: String) {
      switch self {
      case .missing: ("not-readable", true, "no such file or folder; check the spelling of the name")
      case .unreadable:
        ("not-readable", true, "the folder may not be opened or listed; ask its owner for the right to it")
      case .folderLink:
        ("folder-link", false, "a link to a folder is not followed; name that folder as an input to read it")
      case .brokenLink: ("not-readable", true, "a link that leads nowhere or in a circle; mend or remove it")
      case .notAFile: ("not-a-file", false, "a device, socket or pipe; it was left out")
      case .noMatch: ("not-readable", true, "no file matches this pattern; check it")
      }
    }
  }
}
