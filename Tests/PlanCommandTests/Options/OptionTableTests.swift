import PlanExport
import Testing

@testable import PlanCommand

/// The table feeds parser, help and completion; here it is held against itself.
@Suite struct OptionTableTests {
  @Test func shortLettersAreUnique() {
    let letters = OptionName.allCases.compactMap(\.row.short)
    #expect(Set(letters).count == letters.count)
  }

  @Test(arguments: CommandName.allCases) func helpNamesEveryOption(_ command: CommandName) {
    let outcome = vnplan(command.rawValue, "--help")
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    for use in command.row.options { #expect(outcome.output.contains(use.name.flag)) }
    for example in command.row.examples { #expect(outcome.output.contains(example)) }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func helpListsEveryCommand() {
    let output = vnplan("--help").output
    for command in CommandName.allCases { #expect(output.contains("\n  \(command.rawValue) ")) }
  }

  @Test(arguments: CommandName.allCases) func optionsOfACommandHoldTogether(_ command: CommandName) {
    for use in command.row.options {
      #expect((use.name.row.value == .choice) == !use.choices.isEmpty, "\(use.name)")
      if let fallback = use.fallback { #expect(use.choices.contains(fallback)) }
    }
  }

  @Test(arguments: CommandName.allCases) func examplesAreCommandLinesThatWork(_ command: CommandName) throws {
    for example in command.row.examples {
      let line = example.split(separator: "|").last!.split(separator: ">").first!.split(separator: "<").first!
      let words = line.split(separator: " ").dropFirst().map { Array($0.utf8) }
      guard case .run(let found) = try ArgumentParser.parse(Array(words)) else { return }
      #expect(found.command == command)
    }
  }

  @Test(arguments: BatchForm.allCases) func aFormOfABatchIsOneOfTheExporter(_ form: BatchForm) {
    #expect(ExportFormat(rawValue: form.rawValue) != nil)
  }

  @Test(arguments: Completion.Shell.allCases) func completionKnowsCommandsAndOptions(_ shell: Completion.Shell) {
    let script = vnplan("completion", shell.rawValue).output
    for command in CommandName.allCases {
      #expect(script.contains(command.rawValue))
      for use in command.row.options { #expect(script.contains(use.name.rawValue)) }
    }
  }
}
