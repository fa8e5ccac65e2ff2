/// One word of an expression with its place in Unicode scalars.
struct Token {
    enum Kind: Equatable {
        case name(String)
        /// A magnitude: the sign is an operator of its own.
        case int(UInt64)
        case double(Double)
        case string(String)
        case symbol(Symbol)
        /// Something the lexer has reported already.
        case invalid
        case end
    }

    enum Symbol: String {
        case leftParen = "("
        case rightParen = ")"
        case leftBracket = "["
        case rightBracket = "]"
        case leftBrace = "{"
        case rightBrace = "}"
        case comma = ","
        case dot = "."
        case colon = ":"
        case question = "?"
        case not = "!"
        case and = "&&"
        case or = "||"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divide = "/"
        case remainder = "%"
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case `in`
        case `true`
        case `false`
        case null
    }

    var kind: Kind
    var range: Range<Int>
}

extension Token.Symbol {
    init?(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "(": self = .leftParen
        case ")": self = .rightParen
        case "[": self = .leftBracket
        case "]": self = .rightBracket
        case "{": self = .leftBrace
        case "}": self = .rightBrace
        case ",": self = .comma
        case ".": self = .dot
        case ":": self = .colon
        case "?": self = .question
        case "!": self = .not
        case "+": self = .plus
        case "-": self = .minus
        case "*": self = .times
        case "/": self = .divide
        case "%": self = .remainder
        case "<": self = .less
        case ">": self = .greater
        default: return nil
        }
    }

    init?(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
        switch (first, second) {
        case ("&", "&"): self = .and
        case ("|", "|"): self = .or
        case ("=", "="): self = .equal
        case ("!", "="): self = .notEqual
        case ("<", "="): self = .lessOrEqual
        case (">", "="): self = .greaterOrEqual
        default: return nil
        }
    }
}

/// The words that no name may be (CEL language definition, "Syntax").
enum ReservedWord {
    static let all: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
        "package", "namespace", "return", "var", "void", "while",
    ]
}
