/// The types of documents that a text can mention: those of `DocumentType` and those that are only mentioned, with
/// their words and the codes in their numbers.
struct DocumentKind: Sendable {
  /// As output: sentence case.
  var name: String
  /// The code in numbers; empty where the type has none.
  var code = ""
  /// The cue of its words, where they mean more than a document.
  var cue = Cue.documentType
  /// A technical standard, whose code stands before its number.
  var isStandard = false

  static let all: [DocumentKind] =
    DocumentType.rows.map {
      DocumentKind(name: $0.name, code: $0.code, cue: cue(of: $0.name))
    } + mentionedOnly

  /// Words of the head's types that are common in running text.
  private static func cue(of name: String) -> Cue {
    switch name {
    case "Luật", "Pháp lệnh": .law
    case "Quy định", "Hướng dẫn": .issue
    case "Báo cáo": .report
    default: .documentType
    }
  }

  /// Types that head no document of an office, but stand in bases and texts.
  private static let mentionedOnly: [DocumentKind] = [
    DocumentKind(name: "Bộ luật", cue: .law),
    DocumentKind(name: "Hiến pháp", cue: .law),
    DocumentKind(name: "Nghị quyết liên tịch", code: "NQLT"),
    DocumentKind(name: "Quy chế phối hợp", code: "QCPH"),
    DocumentKind(name: "Báo cáo thẩm định", code: "BCTĐ"),
    DocumentKind(name: "Báo cáo thẩm tra"),
    DocumentKind(name: "Công văn liên ngành", code: "CVLN"),
    DocumentKind(name: "Thông báo kết luận"),
    DocumentKind(name: "Phương án nghiệp vụ"),
    DocumentKind(name: "Văn bản hợp nhất", code: "VBHN"),
    DocumentKind(name: "Văn bản thẩm định"),
    DocumentKind(name: "Văn bản"),
    DocumentKind(name: "Lệnh"),
    DocumentKind(name: "Sắc lệnh"),
    DocumentKind(name: "Thông tri"),
    DocumentKind(name: "Thỏa thuận"),
    DocumentKind(name: "Sao y", code: "SY"),
    DocumentKind(name: "Trích sao", code: "TrS"),
    DocumentKind(name: "Sao lục", code: "SL"),
    DocumentKind(name: "Quy chuẩn kỹ thuật quốc gia", code: "QCVN", isStandard: true),
    DocumentKind(name: "Tiêu chuẩn quốc gia", code: "TCVN", isStandard: true),
  ]

  /// Codes as other hands write them.
  private static let spellings: [(written: String, code: String)] = [
    ("QD", "QĐ"), ("ND", "NĐ"), ("NÐ", "NĐ"), ("QÐ", "QĐ"), ("CTHD", "CTHĐ"), ("CTrHĐ", "CTHĐ"), ("CĐi", "CĐ"),
    ("QĐi", "QyĐ"),
  ]

  /// The words of all types as rows of the cue table, and the codes of standards.
  static var cueRows: [CueRow] {
    all.indices.map {
      let words = all[$0].isStandard ? all[$0].name + "|" + all[$0].code.lowercased() : all[$0].name
      return CueRow(phrases: words, cue: all[$0].cue, detail: UInt8($0))
    }
  }

  /// Index in `all` of a code as printed in a number, or nil. Case tells CT from CTr and TT from TTr. O(1).
  static func index(ofCode code: ArraySlice<UInt8>) -> Int? {
    let key = key(code)
    return codes.first { $0.key == key }?.kind
  }

  /// The bytes of a code of at most eight in one number.
  private static func key(_ code: some Sequence<UInt8>) -> UInt64 { code.reduce(0) { $0 << 8 | UInt64($1) } }

  /// All codes, those of the table before those of other hands.
  private static let codes: [(key: UInt64, kind: Int)] = {
    let own = all.enumerated().filter { !$0.element.code.isEmpty }.map {
      (key: key($0.element.code.utf8), kind: $0.offset)
    }
    return own
      + spellings.compactMap { row in
        let code = key(row.code.utf8)
        return own.first { $0.key == code }.map { (key: key(row.written.utf8), kind: $0.kind) }
      }
  }()
}

extension FactToken {
  /// The document type that the phrase opening here names, as an index in `DocumentKind.all`.
  var documentKind: Int? {
    switch cue {
    case .documentType, .law, .report: Int(detail)
    default: cue == .issue && detail != 0 ? Int(detail) : nil
    }
  }
}
