/// Conversions between types (CEL language definition, "Types and Conversions").
enum Conversions {
    @Sendable static func string(_ value: Value) -> Value {
        switch value {
        case .string: value
        case .int(let int): .string(String(int))
        case .double(let double): .string(ValueText.plain(double))
        case .bool(let bool): .string(bool ? "true" : "false")
        default: .noOverload("string", value)
        }
    }

    /// Towards zero; a double outside the range of ints is a failure.
    @Sendable static func int(_ value: Value) -> Value {
        switch value {
        case .int: return value
        case .double(let double):
            guard double > -0x1p63, let int = Int64(exactly: double.rounded(.towardZero)) else {
                return invalid(value, "int")
            }
            return .int(int)
        case .string(let string):
            guard let int = Int64(string) else { return invalid(value, "int") }
            return .int(int)
        default: return .noOverload("int", value)
        }
    }

    @Sendable static func double(_ value: Value) -> Value {
        switch value {
        case .double: return value
        case .int(let int): return .double(Double(int))
        case .string(let string):
            // Swift also reads hexadecimal doubles, which CEL does not know.
            guard !string.utf8.contains(where: { $0 == 0x78 || $0 == 0x58 }), let double = Double(string)
            else {
                return invalid(value, "double")
            }
            return .double(double)
        default: return .noOverload("double", value)
        }
    }

    @Sendable static func bool(_ value: Value) -> Value {
        switch value {
        case .bool: return value
        case .string("1"), .string("t"), .string("T"), .string("true"), .string("TRUE"), .string("True"):
            return .bool(true)
        case .string("0"), .string("f"), .string("F"), .string("false"), .string("FALSE"), .string("False"):
            return .bool(false)
        case .string: return invalid(value, "bool")
        default: return .noOverload("bool", value)
        }
    }

    private static func invalid(_ value: Value, _ type: String) -> Value {
        .failed(.invalidConversion(from: ValueText.excerpt(value), to: type))
    }
}
