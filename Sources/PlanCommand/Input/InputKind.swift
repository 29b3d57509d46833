/// Every kind of file that people hand over, one row each: how it is told and what reads it.
///
/// A kind is told by its first bytes and, where several kinds begin alike (a ZIP is a Word file, a workbook, …), by a
/// mark inside; never by its name. What begins like none of them is text, in which the parser tells web pages itself.
public enum InputKind: String, CaseIterable, Sendable {
  case pdf, image, docx, odt, doc, rtf, html
  case workbook, slides, zip, archive, media, program, binary
  case text

  struct Row: Sendable {
    /// "a PDF file", for messages.
    let name: String
    let signatures: [Signature]
    /// The usual ending of names, without the dot, for `vnplan doctor`.
    var ending = ""
    let reading: Reading
  }

  /// How a kind becomes text.
  enum Reading: Sendable {
    /// The parser reads it as it is.
    case direct
    /// The first of these whose programs are there.
    case converters([Converter])
    /// Nothing here reads it; what to do instead.
    case none(remedy: String)
  }

  var row: Row {
    switch self {
    case .pdf:
      Row(
        name: "a PDF file", signatures: [Signature("%PDF-", within: 1024)], ending: "pdf",
        reading: .converters([.pdfText, .pdfScan]))
    case .image:
      Row(
        name: "an image",
        signatures: [
          Signature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), Signature([0xFF, 0xD8, 0xFF]),
          Signature("II*\0"), Signature("MM\0*"), Signature("GIF8"), Signature("RIFF", inside: "WEBPVP8"),
          Signature("BM", inside: "\0\0\0\0"),
        ],
        ending: "png", reading: .converters([.imageScan]))
    case .docx:
      Row(
        name: "a Word file", signatures: [Signature("PK\u{3}\u{4}", inside: "word/document.xml")], ending: "docx",
        reading: .converters([.pandocDocx, .office]))
    case .odt:
      Row(
        name: "an OpenDocument text",
        signatures: [Signature("PK\u{3}\u{4}", inside: "application/vnd.oasis.opendocument.text")], ending: "odt",
        reading: .converters([.pandocOdt, .office]))
    case .doc:
      Row(
        name: "an old Word file", signatures: [Signature(Self.compound, inside: "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t")],
        ending: "doc", reading: .converters([.officePandoc, .antiword, .office]))
    case .rtf:
      Row(
        name: "a rich-text file", signatures: [Signature("{\\rtf")], ending: "rtf",
        reading: .converters([.officePandoc, .office]))
    case .html:
      Row(name: "a web page", signatures: [], ending: "html", reading: .direct)
    case .workbook:
      Row(
        name: "a workbook",
        signatures: [
          Signature("PK\u{3}\u{4}", inside: "xl/workbook.xml"),
          Signature("PK\u{3}\u{4}", inside: "application/vnd.oasis.opendocument.spreadsheet"),
          Signature(Self.compound, inside: "W\0o\0r\0k\0b\0o\0o\0k"),
        ],
        reading: .none(remedy: "open it and save the sheet as “Text (tab delimited)” or copy it into a text file"))
    case .slides:
      Row(
        name: "a slide show",
        signatures: [
          Signature("PK\u{3}\u{4}", inside: "ppt/presentation.xml"),
          Signature("PK\u{3}\u{4}", inside: "application/vnd.oasis.opendocument.presentation"),
          Signature(Self.compound, inside: "P\0o\0w\0e\0r\0P\0o\0i\0n\0t"),
        ],
        reading: .none(remedy: "open it and print it to a PDF file, then name that"))
    case .zip:
      Row(
        name: "a ZIP archive", signatures: [Signature("PK\u{3}\u{4}"), Signature("PK\u{5}\u{6}")],
        reading: .none(remedy: "unpack it first and name the files in it"))
    case .archive:
      Row(
        name: "a packed file",
        signatures: [
          Signature([0x1F, 0x8B, 0x08]), Signature("BZh", inside: "1AY&SY"),
          Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
          Signature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), Signature("Rar!\u{1A}\u{7}"),
          Signature([0x28, 0xB5, 0x2F, 0xFD]),
        ],
        reading: .none(remedy: "unpack it first and name the files in it"))
    case .media:
      Row(
        name: "a sound or film",
        signatures: [
          Signature("ID3\u{2}"), Signature("ID3\u{3}"), Signature("ID3\u{4}"), Signature("OggS\0"),
          Signature("RIFF", inside: "WAVEfmt"), Signature("ftyp", at: 4),
        ],
        reading: .none(remedy: "leave it out"))
    case .program:
      Row(
        name: "a program",
        signatures: [
          Signature([0x7F, 0x45, 0x4C, 0x46]), Signature("MZ", inside: "This program"),
          Signature([0xCF, 0xFA, 0xED, 0xFE]),
        ],
        reading: .none(remedy: "leave it out"))
    case .binary:
      Row(
        name: "a file of another program", signatures: [Signature("SQLite format 3\0"), Signature(Self.compound)],
        reading: .none(remedy: "leave it out, or save its text from that program"))
    case .text:
      Row(name: "a text", signatures: [], ending: "txt", reading: .direct)
    }
  }

  /// How Office files before 2007 begin.
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Every signature with its kind, marks inside before bare ones; made once.
  private static let table: [(signature: Signature, kind: InputKind)] = allCases.flatMap { kind in
    kind.row.signatures.map { ($0, kind) }
  }

  /// The kind of a file. Reads the first bytes only, but for kinds that begin alike, whose mark is searched.
  static func of(_ bytes: [UInt8]) -> InputKind {
    table.first { $0.signature.fits(bytes.span) }?.kind ?? .text
  }
}
