/// How a command of the shell is called and explained in every language of the program.
package struct CommandTranslations: Sendable, Equatable {
    /// In English, whose names work in every language.
    package let english: CommandWords

    /// Words in every language: a further one is a further parameter.
    package init(english: CommandWords) { self.english = english }
}
