// Result<T>: a value or an Error, never both. Failures are reported in no other way (there are no exceptions). An
// Error carries a code, and mostly the phrase that says why, which the interface words in the user's language, and an English
// sentence for the command line; the line number counts from 1, 0 means "the whole input".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace duidu {

enum class ErrorCode : uint8_t {
  kEmpty,        // nothing but white space
  kBinary,       // not text
  kEncoding,     // text, but in an encoding that is not read
  kTooLarge,     // over a limit of base/limits.h
  kTooDeep,      // nested deeper than a limit
  kMalformed,    // text that breaks the rules of its format
  kUnsupported,  // a format or version this build does not know
  kInput,        // could not be read
  kOutput,       // could not be written
};

struct Error {
  ErrorCode code;
  std::string message;
  uint32_t line = 0;
  // The key of a phrase, "document.pdf": what is wrong. Its first word is that of the sentence it stands in, "error.document".
  std::string_view why = {};
  std::string value = {};  // what the phrase leaves open
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  // value() may be called only if there is a value, error() only if there is none.
  T& value() { return *std::get_if<T>(&state_); }
  const T& value() const { return *std::get_if<T>(&state_); }
  const Error& error() const { return *std::get_if<Error>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace duidu
