#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program of others that reads a kind of file, one row each.
public enum HelperProgram: String, CaseIterable, Sendable {
  case pdftotext, pdfimages, pdftoppm, tesseract, pandoc, antiword, libreoffice

  struct Row: Sendable {
    /// The names it goes by, the usual first.
    let executables: [String]
    /// Packages of Debian and Ubuntu.
    let apt: [String]
    /// Formulae of Homebrew, after their options.
    let brew: [String]
    let use: String
  }

  var row: Row {
    switch self {
    case .pdftotext:
      Row(executables: ["pdftotext"], apt: ["poppler-utils"], brew: ["poppler"], use: "text of PDF files")
    case .pdfimages:
      Row(
        executables: ["pdfimages"], apt: ["poppler-utils"], brew: ["poppler"], use: "resolution of scanned PDF files")
    case .pdftoppm:
      Row(executables: ["pdftoppm"], apt: ["poppler-utils"], brew: ["poppler"], use: "pages of scanned PDF files")
    case .tesseract:
      Row(
        executables: ["tesseract"], apt: ["tesseract-ocr", "tesseract-ocr-vie"], brew: ["tesseract", "tesseract-lang"],
        use: "text of scans and images, in Vietnamese")
    case .pandoc:
      Row(executables: ["pandoc"], apt: ["pandoc"], brew: ["pandoc"], use: "Word and OpenDocument files")
    case .antiword: Row(executables: ["antiword"], apt: ["antiword"], brew: ["antiword"], use: "Word files before 2007")
    case .libreoffice:
      Row(
        executables: ["soffice", "libreoffice"], apt: ["libreoffice-writer"], brew: ["--cask", "libreoffice"],
        use: "old Word and rich-text files; every other kind where pandoc is missing")
    }
  }

  /// Where the program is, looked for in the folders of PATH; nil where it is not installed.
  func location(_ environment: Environment) -> FilePath? {
    let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").utf8.split(separator: UInt8(ascii: ":"))
    for name in row.executables {
      for folder in folders where folder.first == UInt8(ascii: "/") {
        let path = FilePath(bytes: folder).appending(name)
        let isFile = (try? FileInfo(of: path))?.kind == .file
        if isFile, path.withCString({ access($0, X_OK) }) == 0 { return path }
      }
    }
    return nil
  }

  /// The lines that install programs: "apt-get install poppler-utils (Debian, Ubuntu) or brew install poppler (macOS)".
  static func installation(of programs: [HelperProgram]) -> String {
    "apt-get install \(joined(programs, \.apt)) (Debian, Ubuntu) or brew install \(joined(programs, \.brew)) (macOS)"
  }

  private static func joined(_ programs: [HelperProgram], _ packages: (Row) -> [String]) -> String {
    var found: [String] = []
    for package in programs.flatMap({ packages($0.row) }) where !found.contains(package) { found.append(package) }
    return found.joined(separator: " ")
  }
}
