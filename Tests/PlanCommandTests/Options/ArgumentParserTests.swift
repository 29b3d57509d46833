import Testing

@testable import PlanCommand

@Suite struct ArgumentParserTests {
  private func arguments(_ words: String...) throws -> Arguments {
    guard case .run(let arguments) = try ArgumentParser.parse(words.map { Array($0.utf8) }) else {
      throw UsageError(.noCommand, "no command was found")
    }
    return arguments
  }

  private func failure(_ words: String...) -> UsageError? {
    do {
      _ = try ArgumentParser.parse(words.map { Array($0.utf8) })
      return nil
    } catch {
      return error
    }
  }

  @Test func optionsStandAnywhere() throws {
    for words in [
      ["parse", "--format", "csv", "a", "b"], ["parse", "a", "b", "--format=csv"],
      ["--format", "csv", "parse", "a", "b"],
      ["parse", "a", "-fcsv", "b"], ["parse", "a", "-f", "csv", "b"],
    ] {
      let request = try ArgumentParser.parse(words.map { Array($0.utf8) })
      guard case .run(let arguments) = request else { throw UsageError(.noCommand, "") }
      #expect(arguments.command == .parse)
      #expect(arguments.choice(.format) == "csv")
      #expect(arguments.operands == ["a", "b"])
    }
  }

  @Test func twoDashesEndOptions() throws {
    let found = try arguments("parse", "--", "--format", "-x")
    #expect(found.operands == ["--format", "-x"])
    #expect(!found.has(.format))
  }

  @Test func aDashIsStandardInput() throws {
    #expect(try arguments("tree", "-").operands.first?.isStandardStream == true)
  }

  @Test func shortFlagsMayBeJoined() throws {
    let found = try arguments("batch", "-q0j4", "in", "-o", "out")
    #expect(found.has(.quiet) && found.has(.null))
    #expect(found.count(.jobs) == 4)
    #expect(found.path(.output) == "out")
  }

  @Test func theLastOfAnOptionCounts() throws {
    #expect(try arguments("parse", "-f", "csv", "-f", "lines", "a").choice(.format) == "lines")
    #expect(
      try arguments("batch", "a", "--include", "*.txt", "--include", "*.md").paths(.include) == ["*.txt", "*.md"])
  }

  @Test func fallbacksComeFromTheTable() throws {
    #expect(try arguments("parse", "a").choice(.format) == "json")
    #expect(try arguments("tasks", "a").choice(.format) == "table")
  }

  @Test(arguments: [("utf8", "utf-8"), ("UTF-8", "utf-8"), ("abc", "tcvn3"), ("vni", "vni-windows")])
  func encodingsHaveOtherNames(_ name: String, _ choice: String) throws {
    #expect(try arguments("parse", "-e", name, "a").choice(.encoding) == choice)
  }

  @Test func namesNeedNotBeUTF8() throws {
    let name: [UInt8] = [0x61, 0xFF, 0x62]
    guard case .run(let found) = try ArgumentParser.parse([Array("tree".utf8), name]) else { return }
    #expect(found.operands[0].bytes == name)
    #expect(found.operands[0].text == "a\\xFFb")
  }

  @Test func nearMissesAreSuggested() {
    #expect(failure("prase", "a")?.message.contains("did you mean parse?") == true)
    #expect(failure("parse", "--fromat", "csv", "a")?.message.contains("did you mean --format?") == true)
    #expect(failure("parse", "--format", "jsno", "a")?.message.contains("did you mean json?") == true)
    #expect(failure("parse", "--format=ndjsn", "a")?.message.contains("did you mean ndjson?") == true)
    #expect(failure("tasks", "--by=dote", "a")?.message.contains("did you mean date?") == true)
    #expect(failure("parse", "--xyzzy", "a")?.message.contains("did you mean") == false)
  }

  @Test func eachMistakeHasItsKind() {
    #expect(failure()?.kind == .noCommand)
    #expect(failure("frobnicate")?.kind == .unknownCommand("frobnicate"))
    #expect(failure("parse", "-z", "a")?.kind == .unknownOption("-z"))
    #expect(failure("parse", "--resume", "a")?.kind == .foreignOption(.resume))
    #expect(failure("parse", "a", "--output")?.kind == .missingValue(.output))
    #expect(failure("parse", "a", "--output=")?.kind == .wrongValue(.output, ""))
    #expect(failure("parse", "a", "--excel=yes")?.kind == .unwantedValue(.excel))
    #expect(failure("batch", "a", "--jobs=0")?.kind == .wrongValue(.jobs, "0"))
    #expect(failure("batch", "a", "--jobs", "many")?.kind == .wrongValue(.jobs, "many"))
    #expect(failure("parse")?.kind == .missingOperand)
    #expect(failure("batch")?.kind == .missingOperand)
    #expect(failure("schema", "a")?.kind == .unwantedOperand("a"))
    #expect(failure("completion", "tcsh")?.kind == .missingOperand)
  }

  @Test func aFileInPlaceOfACommandIsExplained() {
    #expect(failure("plan.txt")?.message.contains("vnplan parse plan.txt") == true)
  }

  @Test func messagesCarryNoControlCharacters() {
    let message = failure("pa\u{1B}[31mrse")?.message ?? ""
    #expect(!message.isEmpty && !message.utf8.contains(0x1B))
  }

  @Test func helpAndVersionNeedNothingElse() throws {
    guard case .help(nil) = try ArgumentParser.parse([Array("--help".utf8)]) else {
      Issue.record("--help was not understood")
      return
    }
    guard case .help(.tasks) = try ArgumentParser.parse([Array("tasks".utf8), Array("-h".utf8)]) else {
      Issue.record("tasks -h was not understood")
      return
    }
    guard case .version = try ArgumentParser.parse([Array("--version".utf8)]) else {
      Issue.record("--version was not understood")
      return
    }
  }
}
