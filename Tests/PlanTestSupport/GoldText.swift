/// Text as `score.py` compares it: no emphasis, one space between words, no closing punctuation, small letters.
public func normal(_ text: String) -> String {
  let plain = text.filter { $0 != "*" && $0 != "_" && $0 != "`" }
  return trimmed(plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")).lowercased()
}

/// A label as `score.py` compares it: without brackets, one sign for every dash and every dot.
public func normalLabel(_ label: String) -> String {
  let text = String(trim(normal(label)) { "()./".contains($0) })
  switch text {
  case "–", "—", "−": return "-"
  case "●": return "•"
  default: return text
  }
}

/// A recipient without its purpose code.
func normalRecipient(_ text: String) -> String {
  let whole = normal(text)
  guard whole.hasSuffix(")"), let open = whole.lastIndex(of: "(") else { return whole }
  let code = whole[whole.index(after: open)...].dropLast()
  return isPurpose(code) ? normal(String(whole[..<open])) : whole
}

private func isPurpose(_ code: Substring) -> Bool {
  if code == "báo cáo" || code == "để" || code.hasPrefix("để ") { return true }
  let halves = code.split(separator: "/", omittingEmptySubsequences: false)
  return halves.count == 2
    && halves.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy { "abcdefghijklmnopqrstuvwxyzđ".contains($0) } }
}

func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace }.lowercased() }

private func trimmed(_ text: String) -> String { String(trim(text) { " .;:,".contains($0) }) }

private func trim(_ text: String, where drops: (Character) -> Bool) -> Substring {
  var out = text[...]
  while let first = out.first, drops(first) { out.removeFirst() }
  while let last = out.last, drops(last) { out.removeLast() }
  return out
}
