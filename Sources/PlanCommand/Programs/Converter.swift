/// A way from a kind of file to its text, one row each.
enum Converter: String, CaseIterable, Sendable {
  case pdfText, pdfScan, imageScan, pandocDocx, pandocOdt, officePandoc, antiword, office

  struct Row: Sendable {
    /// All of them are needed.
    let programs: [HelperProgram]
    /// What the copy that the programs see is called; some go by the ending.
    let fileName: String
    /// What sets this way apart from the others of its kind, for `vnplan doctor`.
    var remark = ""
    let convert: @Sendable (Conversion) throws(InputProblem) -> ExtractedText
  }

  var row: Row {
    switch self {
    case .pdfText:
      Row(programs: [.pdftotext], fileName: "input.pdf") { (it) throws(InputProblem) in
        try PDFPages(it).layerOnly()
      }
    case .pdfScan:
      Row(
        programs: [.pdftotext, .pdfimages, .pdftoppm, .tesseract], fileName: "input.pdf", remark: " for scanned pages"
      ) {
        (it) throws(InputProblem) in
        try PDFPages(it).withScans()
      }
    case .imageScan:
      Row(programs: [.tesseract, .pdftotext], fileName: "input.img") { (it) throws(InputProblem) in
        ExtractedText(bytes: try it.recognize(it.input))
      }
    case .pandocDocx: Self.pandoc("docx")
    case .pandocOdt: Self.pandoc("odt")
    case .antiword:
      Row(programs: [.antiword], fileName: "input.doc") { (it) throws(InputProblem) in
        ExtractedText(bytes: try it.run(.antiword, ["-m", "UTF-8.txt", "-w", "0", it.input]))
      }
    case .officePandoc:
      Row(programs: [.libreoffice, .pandoc], fileName: "input.doc") { (it) throws(InputProblem) in
        ExtractedText(bytes: try it.pandoc("docx", try it.office("docx:MS Word 2007 XML", ending: "docx")))
      }
    case .office:
      Row(programs: [.libreoffice], fileName: "input.doc") { (it) throws(InputProblem) in
        ExtractedText(bytes: try it.read(try it.office("txt:Text (encoded):UTF8", ending: "txt")))
      }
    }
  }

  private static func pandoc(_ format: String) -> Row {
    Row(programs: [.pandoc], fileName: "input.\(format)") { (it) throws(InputProblem) in
      ExtractedText(bytes: try it.pandoc(format, it.input))
    }
  }
}

/// What a converter found.
struct ExtractedText: Sendable {
  var bytes: [UInt8]
  /// Pages, from 1, whose text layer holds so little that they may be scans; empty where all was read.
  var thinPages: [Int] = []

  /// Whether there is too little in it for a document: nothing at all, or page numbers and stamps on pages that
  /// seem to be scans.
  var isBlank: Bool { Self.weight(bytes[...]) <= 100 * thinPages.count }

  /// Letters and digits: bytes that are ASCII letters or digits, and the first bytes of other letters.
  static func weight(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { count, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1: count + 1
      default: count
      }
    }
  }
}
