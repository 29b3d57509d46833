/// Reads the number of a document at its first digit.
///
/// ```
/// 177/KH-UBND   141/KH- UBND   07-CTr/TU   151/2017/NĐ-CP   15/2020/QH14   12/UBND-VX   24.6/GĐN   10/CT-⏎TTg
/// ```
/// A number has a serial, perhaps a year, and at least one code in capitals. Dates ("25/7/2017"), ranks ("9/63") and
/// rates ("6000 đồng/kg") have no code and are none.
struct DocumentNumberGrammar {
  let tokens: [FactToken]
  let bytes: [UInt8]
  /// No number goes past this token.
  var end: Int

  struct Number {
    var tokens: Range<Int>
    /// The type that a code names, as an index in `DocumentKind.all`.
    var kind: Int?
    /// "12-CTr/TU": of the Party or one of its unions.
    var isOfParty = false
    /// A code, a year or the way it is written shows a document even where no word says so.
    var isSure: Bool
  }

  /// The number that opens at a token.
  func number(at index: Int) -> Number? {
    guard index < end, tokens[index].isNumber, !isInsideNumber(index) else { return nil }
    let serial = serialEnd(index)
    if sign(serial) == UInt8(ascii: "-") { return partyNumber(index, serial) }
    if isLostSlash(index, serial) {
      return Number(tokens: index..<moreCodes(serial + 1), kind: kind(serial), isSure: true)
    }
    if isPartyWithoutDash(index, serial) {
      return Number(tokens: index..<moreCodes(serial + 1), kind: kind(serial), isSure: true)
    }
    guard sign(serial) == UInt8(ascii: "/") else { return nil }
    if isYear(serial + 1), isTypeCode(serial + 2) {
      return Number(tokens: index..<moreCodes(serial + 3), kind: kind(serial + 2), isSure: true)
    }
    let year = yearEnd(serial + 1)
    return codes(from: index, at: year ?? serial + 1, hasYear: year != nil)
  }

  /// "O5/CT-UBND", "l52/SNV-TC": a serial behind "số" of whose digits a scan has read some as letters.
  func scannedNumber(at index: Int) -> Number? {
    guard tokens[index].flags.contains(.hasDigits), (2...5).contains(tokens[index].length),
      bytes[Int(tokens[index].start)..<Int(tokens[index].end)].allSatisfy({ ScannedDigit.value($0) != nil }),
      index + 1 < end, sign(index + 1) == UInt8(ascii: "/"), !isSpaced(index + 1)
    else { return nil }
    let year = yearEnd(index + 2)
    return codes(from: index, at: year ?? index + 2, hasYear: year != nil)
  }

  // MARK: Tokens

  private func sign(_ index: Int) -> UInt8 { index < end ? tokens[index].sign : 0 }
  private func isSpaced(_ index: Int) -> Bool { index >= end || tokens[index].isSpaced }

  /// True where digits before belong to the same number: "1.445/QĐ" is read from its 1.
  private func isInsideNumber(_ index: Int) -> Bool {
    guard index > 1, !tokens[index].isSpaced, !tokens[index - 1].isSpaced else { return false }
    switch tokens[index - 1].sign {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return tokens[index - 2].isNumber || tokens[index - 2].isWord
    case UInt8(ascii: ","): return tokens[index - 2].isNumber
    default: return false
    }
  }

  // MARK: Parts

  /// The token after the serial: "1445", "24.6", "12a", "164....." .
  private func serialEnd(_ index: Int) -> Int {
    var at = isTornSerial(index) ? index + 2 : index + 1
    while sign(at) == UInt8(ascii: "."), !isSpaced(at), at + 1 < end, tokens[at + 1].isNumber, !isSpaced(at + 1) {
      at += 2
    }
    if at < end, tokens[at].isWord, tokens[at].length == 1, !isSpaced(at) { at += 1 }
    while sign(at) == UInt8(ascii: "."), sign(at + 1) == UInt8(ascii: ".") || sign(at + 1) == UInt8(ascii: "/") {
      at += 1
    }
    return at
  }

  /// "số 1 466/QĐ-UBND": a gap that a scan left between the digits behind "số".
  private func isTornSerial(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].cue == .numberSign, index + 2 < end, tokens[index + 1].isNumber else {
      return false
    }
    return tokens[index].length + tokens[index + 1].length <= 5 && sign(index + 2) == UInt8(ascii: "/")
  }

  /// "số 142TTr-BQL": the code of a type right behind the digits and another code behind it; a scan lost the slash.
  private func isLostSlash(_ index: Int, _ code: Int) -> Bool {
    index > 0 && tokens[index - 1].cue == .numberSign && !isSpaced(code) && kind(code) != nil
      && sign(code + 1) == UInt8(ascii: "-") && !isSpaced(code + 1) && isCode(code + 2, after: code + 1)
  }

  /// "số 105 KH/TĐ": a space where the numbers of the Party and its unions have a dash.
  private func isPartyWithoutDash(_ index: Int, _ code: Int) -> Bool {
    isNamed(index) && sign(code + 1) == UInt8(ascii: "/") && kind(code) != nil && !isSpaced(code + 1)
      && isCode(code + 2, after: code + 1)
  }

  /// Behind "số" or "số:".
  private func isNamed(_ index: Int) -> Bool {
    guard index > 1 else { return index == 1 && tokens[0].cue == .numberSign }
    return tokens[index - 1].cue == .numberSign
      || tokens[index - 1].sign == UInt8(ascii: ":") && tokens[index - 2].cue == .numberSign
  }

  /// The token after "2017/".
  private func yearEnd(_ index: Int) -> Int? {
    isYear(index) && sign(index + 1) == UInt8(ascii: "/") ? index + 2 : nil
  }

  private func isYear(_ index: Int) -> Bool {
    index < end && tokens[index].length == 4 && tokens[index].value.map(DateReader.isYear) == true
  }

  /// "NĐ-CP" behind "24/2014 ": a space where the slash before the code was.
  private func isTypeCode(_ index: Int) -> Bool {
    isSpaced(index) && kind(index) != nil && isDash(index + 1) && isCode(index + 2, after: index + 1)
  }

  /// "07-CTr/TU", "13-KL/TW".
  private func partyNumber(_ index: Int, _ dash: Int) -> Number? {
    let code = dash + 1
    let isNamed = index > 0 && (tokens[index - 1].cue == .numberSign || isTyped(index))
    guard isCode(code, after: dash), isNamed || !isSpaced(dash) || !isSpaced(code),
      case let kind = kind(code), kind != nil || isNamed,
      sign(code + 1) == UInt8(ascii: "/") || isNamed && kind != nil && isDash(code + 1),
      isCode(code + 2, after: code + 1)
    else { return nil }
    let last = moreCodes(code + 3)
    return Number(tokens: index..<last, kind: kind, isOfParty: true, isSure: true)
  }

  /// Right behind the words of a type: "Quyết định 53-QĐNS/TU".
  private func isTyped(_ index: Int) -> Bool {
    guard let type = tokens.phraseStart(endingAt: index - 1, from: 0) else { return false }
    return tokens[type].documentKind != nil
  }

  /// The second dash of "số 13-QĐ-UBND".
  private func isDash(_ index: Int) -> Bool { sign(index) == UInt8(ascii: "-") && !isSpaced(index) }

  /// "TCVN 4085:2011", "QCVN 07-4:2023/BXD": the code of a standard, its number and year, perhaps its ministry.
  /// - Returns: the token behind it, or nil where no standard stands at the token.
  func standardEnd(at code: Int) -> Int? {
    guard code + 3 < end, tokens[code].isAllCapitals, tokens[code + 1].isNumber, let kind = kind(code),
      DocumentKind.all[kind].isStandard
    else { return nil }
    var at = code + 2
    if sign(at) == UInt8(ascii: "-"), at + 1 < end, tokens[at + 1].isNumber { at += 2 }
    guard sign(at) == UInt8(ascii: ":"), at + 1 < end, tokens[at + 1].length == 4,
      tokens[at + 1].value.map(DateReader.isYear) == true
    else { return nil }
    return sign(at + 2) == UInt8(ascii: "/") && isCode(at + 3, after: at + 2) ? at + 4 : at + 2
  }

  /// "KH-UBND", "NĐ-CP", "QH15", "GĐN/KSYB".
  private func codes(from index: Int, at first: Int, hasYear: Bool) -> Number? {
    guard first < end, isCode(first, after: first - 1), kind(first) != nil || tokens[first].length > 1 else {
      return nil
    }
    let last = moreCodes(first + 1)
    let kind = kind(first)
    let isGap = isSpaced(first) && isSpaced(first - 1)
    guard !isGap || kind != nil else { return nil }
    return Number(tokens: index..<last, kind: kind, isSure: hasYear || (kind != nil && last > first + 1))
  }

  /// Passes "-UBND", "/KSYB", "&V", "+V", "-05", "(CQTT)" and returns the token after them.
  private func moreCodes(_ index: Int) -> Int {
    var at = index
    while at + 1 < end {
      switch sign(at) {
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "&"): break
      case UInt8(ascii: "+") where !isSpaced(at) && !isSpaced(at + 1): break
      case UInt8(ascii: "(") where isBracketedCode(at):
        at += 3
        continue
      case UInt8(ascii: ".") where !isSpaced(at) && !isSpaced(at + 1) && tokens[at + 1].isAllCapitals: break
      default: return at
      }
      let tornApart = isSpaced(at) && isSpaced(at + 1)
      if tornApart ? isLooseCode(at + 1, after: at - 1, isFirst: at == index) : isCode(at + 1, after: at) {
        at += 2
      } else if tokens[at + 1].isNumber, !isSpaced(at), !isSpaced(at + 1),
        sign(at) == UInt8(ascii: "-") || sign(at) == UInt8(ascii: "/") && isYear(at + 1)
      {
        at += 2
      } else {
        return at
      }
    }
    return at
  }

  /// "(CQTT)" right behind a code.
  private func isBracketedCode(_ index: Int) -> Bool {
    index + 2 < end && sign(index + 2) == UInt8(ascii: ")") && tokens[index + 1].isAllCapitals
      && tokens[index + 1].length > 1 && !isSpaced(index) && !isSpaced(index + 1) && !isSpaced(index + 2)
  }

  /// A code behind " - ": only right behind the code of a type, or before the date, since a dash also begins another
  /// thought.
  private func isLooseCode(_ index: Int, after previous: Int, isFirst: Bool) -> Bool {
    guard tokens[index].isWord, tokens[index].length > 1, tokens[index].isAllCapitals || hasTwoCapitals(index) else {
      return false
    }
    return (isFirst && kind(previous) != nil) || (index + 1 < end && tokens[index + 1].cue == .day)
  }

  /// A word in capitals; one in mixed case ("TTg", "HCMTBa") needs two capitals or to stand without a space.
  private func isCode(_ index: Int, after sign: Int) -> Bool {
    guard index < end, tokens[index].isWord, tokens[index].isCapitalised, tokens[index].length <= 24 else {
      return false
    }
    if tokens[index].isAllCapitals { return true }
    return isSpaced(index) ? hasTwoCapitals(index) : tokens[index].length <= 8
  }

  private func hasTwoCapitals(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.length <= 8 && (0x41...0x5A).contains(bytes[Int(token.start)])
      && (0x41...0x5A).contains(bytes[Int(token.start) + 1])
  }

  /// The document type of a code.
  func kind(_ index: Int) -> Int? {
    guard index < end, tokens[index].isWord, tokens[index].length <= 8 else { return nil }
    return DocumentKind.index(ofCode: bytes[Int(tokens[index].start)..<Int(tokens[index].end)])
  }
}
