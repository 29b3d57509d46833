import PlanExport
import PlanText

extension CommandName {
  var row: Row {
    switch self {
    case .parse:
      Row(
        summary: "read plans and print them as data",
        operands: .files,
        options: [
          OptionUse(.format, ParseCommand.formats.map(\.rawValue), fallback: ExportFormat.json.rawValue),
          OptionUse(.table, CSVTable.allCases.map(\.rawValue)),
          OptionUse(.output), OptionUse(.excel), Self.encoding, OptionUse(.timeLimit),
        ],
        notes: [
          "json is one indented object, or an array where there are several plans; ndjson is one plan per line; csv is "
            + "one table, nodes if none is named; lines is the reading line by line, which a person can correct.",
          "A FILE may be text in any encoding, HTML, a PDF, a Word file or a scan; “vnplan doctor” tells which "
            + "programs that needs. The name - is standard input.",
        ],
        examples: [
          "vnplan parse plan.txt", "vnplan parse --format csv --table tasks --excel --output tasks.csv plans/*.txt",
        ])
    case .tree:
      Row(
        summary: "print the outline as a person reads it",
        operands: .files, options: [Self.color, Self.encoding, OptionUse(.timeLimit)],
        notes: ["Each line shows the label, the heading or first words, and the lines of the source."],
        examples: ["vnplan tree plan.txt"])
    case .check:
      Row(
        summary: "print what is doubtful or wrong in plans",
        operands: .files, options: [Self.color, Self.encoding, OptionUse(.timeLimit)],
        notes: [
          "One line per finding: file:line:column: severity: message [code]. The exit status is 1 where something is "
            + "an error."
        ],
        examples: ["vnplan check plans/*.txt"])
    case .tasks:
      Row(
        summary: "list who does what by when",
        operands: .files,
        options: [
          OptionUse(.by, TaskTable.Order.allCases.map(\.rawValue)),
          OptionUse(.format, TasksCommand.Form.allCases.map(\.rawValue), fallback: TasksCommand.Form.table.rawValue),
          OptionUse(.output), OptionUse(.excel), Self.color, Self.encoding, OptionUse(.timeLimit),
        ],
        notes: [
          "The table is fitted to the terminal. ics is a calendar: one entry per deadline, reports that come back as "
            + "repeated entries."
        ],
        examples: ["vnplan tasks --by date plans/*.txt", "vnplan tasks --format ics -o deadlines.ics plan.txt"])
    case .batch:
      Row(
        summary: "read whole archives into a folder of data",
        operands: .inputs,
        options: [
          OptionUse(.output, help: "the folder for the result; made where there is none"),
          OptionUse(.format, BatchForm.allCases.map(\.rawValue), fallback: BatchForm.ndjson.rawValue), OptionUse(.jobs),
          OptionUse(.resume), OptionUse(.include), OptionUse(.exclude), OptionUse(.filesFrom), OptionUse(.null),
          OptionUse(.shardSize), OptionUse(.quiet), OptionUse(.failFast), Self.encoding, OptionUse(.timeLimit),
        ],
        notes: [
          "An INPUT is a file, a folder (read with all folders in it, but for names that begin with a dot) or a "
            + "pattern in quotes. Links to files are followed, links to folders are not.",
          "ndjson gives shards of plans, csv gives tables that are joined by their document column, json gives one "
            + "file per plan. A datapackage.json describes them and manifest.csv lists every input with its outcome.",
          "The result is the same for any number of jobs. A run that was stopped goes on with --resume.",
        ],
        examples: [
          "vnplan batch archive --output data", "vnplan batch archive --output data --resume",
          "find archive -name '*.txt' -print0 | vnplan batch --files-from - -0 --format csv --output tables",
        ])
    case .stream:
      Row(
        summary: "answer one JSON line with one JSON line, for other programs",
        operands: .none, options: [Self.encoding, OptionUse(.timeLimit)],
        notes: [
          "Standard input holds one object per line, {\"id\": …, \"text\": …} or {\"id\": …, \"path\": …}; standard "
            + "output answers each in order with {\"id\": …, \"plan\": {…}} or {\"id\": …, \"error\": {\"code\": …, "
            + "\"message\": …}}. Where text and path both stand, the path only names the text.",
          "Further plans of one text stand in \"more\". Where pages of a PDF may be scans that were not read, a "
            + "\"warning\" of the same form as an error stands beside the plan. The exit status is 0 where every line "
            + "was answered.",
        ],
        examples: ["vnplan stream < requests.ndjson > plans.ndjson"])
    case .schema:
      Row(
        summary: "print the JSON Schema of a plan", operands: .none, options: [], notes: [],
        examples: ["vnplan schema > plan.schema.json"])
    case .doctor:
      Row(
        summary: "tell which kinds of file can be read here, and what to install for the others",
        operands: .none, options: [], notes: [], examples: ["vnplan doctor"])
    case .completion:
      Row(
        summary: "print a script that completes commands and options in a shell",
        operands: .shell, options: [], notes: [], examples: ["vnplan completion bash > ~/.vnplan-completion"])
    }
  }

  private static let encoding = OptionUse(
    .encoding, TextEncoding.allCases.map(\.rawValue), synonym: { TextEncoding(named: $0)?.rawValue })
  private static let color = OptionUse(
    .color, TerminalSettings.Color.allCases.map(\.rawValue), fallback: TerminalSettings.Color.auto.rawValue)
}
