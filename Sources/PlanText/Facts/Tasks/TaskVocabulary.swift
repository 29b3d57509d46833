/// Every phrase of the task tables, so that the lexicon knows their words.
enum TaskVocabulary {
  static var phrases: [String] {
    (BodyWording.rows + TaskWording.allRows).map(\.phrases)
  }
}
