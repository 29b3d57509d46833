/// What a word or phrase does in the name of a body or at its edge (`BodyWording.rows`).
///
/// "Giám đốc các Sở, Thủ trưởng các cơ quan, đơn vị chủ trì" is `position` `determiner` `named`, `position`
/// `determiner` `generic`, `generic` `hardVerb`.
struct BodyRole: OptionSet, Sendable {
  let rawValue: UInt32

  // Heads: the word by which a body is told.
  /// People's committees and councils, whose name is complete with an area ("UBND các xã").
  static let government = BodyRole(rawValue: 1 << 0)
  /// A head that needs a field or a name after it ("Sở Nội vụ", "Phòng Tư pháp").
  static let named = BodyRole(rawValue: 1 << 1)
  /// A head that can stand alone ("Công an", "Mặt trận Tổ quốc").
  static let complete = BodyRole(rawValue: 1 << 2)
  /// An office held by a person ("Giám đốc", "Thủ trưởng").
  static let position = BodyRole(rawValue: 1 << 3)
  /// A form of address before a name or an office ("đồng chí").
  static let person = BodyRole(rawValue: 1 << 4)
  /// A common noun for bodies ("cơ quan", "đơn vị"), a body only with a determiner or a qualifier.
  static let generic = BodyRole(rawValue: 1 << 5)
  /// An administrative area ("xã", "phường"), a body only with a determiner.
  static let area = BodyRole(rawValue: 1 << 6)
  /// Ranks of staff ("công chức", "giáo viên"): a body where a heading names them.
  static let staff = BodyRole(rawValue: 1 << 7)

  // Around heads.
  static let determiner = BodyRole(rawValue: 1 << 8)
  static let conjunction = BodyRole(rawValue: 1 << 9)
  /// A field of administration ("tư pháp", "giáo dục và đào tạo"); may hold signs and conjunctions of its own.
  static let sector = BodyRole(rawValue: 1 << 10)
  /// What follows a head in small letters without ending its name ("ban quản lý", "cơ quan chuyên môn").
  static let complement = BodyRole(rawValue: 1 << 11)
  /// A qualifier that goes on with the name although its first word ends one ("trong tỉnh", "có liên quan").
  static let keep = BodyRole(rawValue: 1 << 12)
  /// A qualifier behind which a new word in small letters is a verb ("có liên quan", "cùng cấp").
  static let qualifier = BodyRole(rawValue: 1 << 20)
  /// The office of one body or of two ("Văn phòng HĐND và UBND").
  static let office = BodyRole(rawValue: 1 << 21)
  /// The name may go on with "về" ("Ban Chỉ đạo về chuyển đổi số").
  static let about = BodyRole(rawValue: 1 << 13)

  /// A head that a plural may share among a list ("các Phòng: Y tế, Tư pháp").
  static let shared = BodyRole(rawValue: 1 << 19)

  /// A common noun that names nobody without a word beside it ("đơn vị", "cơ quan").
  static let vague = BodyRole(rawValue: 1 << 22)

  /// A field of work that its office is called by ("thuế", "bảo hiểm y tế").
  static let field = BodyRole(rawValue: 1 << 23)

  /// A field that reads like work to be done ("Kiểm tra, giám sát"): part of a name where it has a capital.
  static let work = BodyRole(rawValue: 1 << 24)

  /// A head that no verb in small letters completes ("Ban Tổ chức").
  static let closed = BodyRole(rawValue: 1 << 25)

  /// A team, which its work gives a name ("Tổ tuần tra, hóa trang").
  static let team = BodyRole(rawValue: 1 << 26)
  /// What a body is called behind its name: "Sở Y tế - cơ quan thường trực Ban Chỉ đạo".
  static let apposition = BodyRole(rawValue: 1 << 27)

  // What ends a name.
  /// Verbs that end a name in any case of letters.
  static let hardVerb = BodyRole(rawValue: 1 << 14)
  /// Verbs that end a name where they stand in small letters.
  static let verb = BodyRole(rawValue: 1 << 15)
  /// "phải", "cần", "sẽ".
  static let modal = BodyRole(rawValue: 1 << 16)
  /// Verbs that say what is, not what is to be done ("là", "được", "đã").
  static let weak = BodyRole(rawValue: 1 << 17)
  /// Prepositions and other words that no name holds.
  static let stop = BodyRole(rawValue: 1 << 18)

  static let head: BodyRole = [.government, .named, .complete, .position, .person, .generic, .area, .staff]
  /// Heads that are bodies without a determiner.
  static let strong: BodyRole = [.government, .named, .complete, .position, .person]
  static let predicate: BodyRole = [.hardVerb, .verb, .modal]
  /// Words that may be part of a name as well as what is done.
  static let ofWork: BodyRole = [.hardVerb, .verb, .modal, .work]
  static let edge: BodyRole = [.hardVerb, .verb, .modal, .weak, .stop]
}
