/// The types of documents that numbers name: their words and their codes (Nghị định 30/2020/NĐ-CP, Annex III, and the
/// codes of practice in RULES.md, "type codes").
struct DocumentKind: Sendable {
  /// As output: sentence case.
  var name: String
  /// Codes in numbers, separated by "|"; empty where the type has none.
  var codes: String
  /// Further words that mean this type, separated by "|".
  var synonyms: String = ""
  /// The cue of its words, where they mean more than a document.
  var cue: Cue = .documentType

  static let all: [DocumentKind] = [
    DocumentKind(name: "Luật", codes: "L", cue: .law),
    DocumentKind(name: "Bộ luật", codes: "", cue: .law),
    DocumentKind(name: "Pháp lệnh", codes: "PL", cue: .law),
    DocumentKind(name: "Hiến pháp", codes: "", cue: .law),
    DocumentKind(name: "Nghị quyết", codes: "NQ", synonyms: "nghị quyết liên tịch"),
    DocumentKind(name: "Nghị định", codes: "NĐ|ND"),
    DocumentKind(name: "Quyết định", codes: "QĐ|QD"),
    DocumentKind(name: "Chỉ thị", codes: "CT"),
    DocumentKind(name: "Thông tư liên tịch", codes: "TTLT"),
    DocumentKind(name: "Thông tư", codes: "TT"),
    DocumentKind(name: "Quy chế", codes: "QC"),
    DocumentKind(name: "Quy định", codes: "QyĐ|QĐi", cue: .issue),
    DocumentKind(name: "Thông cáo", codes: "TC"),
    DocumentKind(name: "Thông báo", codes: "TB", synonyms: "thông báo kết luận"),
    DocumentKind(name: "Hướng dẫn", codes: "HD", cue: .issue),
    DocumentKind(name: "Chương trình", codes: "CTr|CTHĐ", synonyms: "chương trình hành động"),
    DocumentKind(name: "Kế hoạch", codes: "KH"),
    DocumentKind(name: "Phương án", codes: "PA", synonyms: "phương án nghiệp vụ"),
    DocumentKind(name: "Đề án", codes: "ĐA"),
    DocumentKind(name: "Dự án", codes: "DA"),
    DocumentKind(name: "Báo cáo", codes: "BC", cue: .report),
    DocumentKind(name: "Biên bản", codes: "BB"),
    DocumentKind(name: "Tờ trình", codes: "TTr"),
    DocumentKind(name: "Hợp đồng", codes: "HĐ"),
    DocumentKind(name: "Công điện", codes: "CĐ"),
    DocumentKind(name: "Công văn", codes: "CV"),
    DocumentKind(name: "Văn bản hợp nhất", codes: "VBHN"),
    DocumentKind(name: "Văn bản", codes: ""),
    DocumentKind(name: "Kết luận", codes: "KL"),
    DocumentKind(name: "Quy chế phối hợp", codes: "QCPH|QCLT"),
    DocumentKind(name: "Bản ghi nhớ", codes: "BGN"),
    DocumentKind(name: "Bản thỏa thuận", codes: "BTT", synonyms: "thỏa thuận"),
    DocumentKind(name: "Giấy ủy quyền", codes: "GUQ"),
    DocumentKind(name: "Giấy mời", codes: "GM"),
    DocumentKind(name: "Giấy giới thiệu", codes: "GGT"),
    DocumentKind(name: "Giấy nghỉ phép", codes: "GNP"),
    DocumentKind(name: "Phiếu gửi", codes: "PG"),
    DocumentKind(name: "Phiếu chuyển", codes: "PC"),
    DocumentKind(name: "Phiếu báo", codes: "PB"),
    DocumentKind(name: "Sao y", codes: "SY"),
    DocumentKind(name: "Trích sao", codes: "TrS"),
    DocumentKind(name: "Sao lục", codes: "SL"),
  ]

  /// The words of all types as rows of the cue table.
  static var cueRows: [CueRow] {
    all.indices.flatMap { index in
      let kind = all[index]
      let names = kind.name.lowercased() + (kind.synonyms.isEmpty ? "" : "|" + kind.synonyms)
      return CueTable.rows(kind.cue, names, detail: UInt8(index))
    }
  }

  /// Index in `all` of a code as printed in a number, or nil. Case tells CT from CTr and TT from TTr.
  static func index(ofCode code: some Collection<UInt8>) -> Int? {
    codeIndex[Array(code)]
  }

  private static let codeIndex: [[UInt8]: Int] = {
    var out: [[UInt8]: Int] = [:]
    for (index, kind) in all.enumerated() {
      for code in kind.codes.utf8.split(separator: UInt8(ascii: "|")) { out[Array(code)] = index }
    }
    return out
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
