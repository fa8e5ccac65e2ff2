// The edges of the process, where Swift can promise nothing yet or no more: how it starts, how it writes, and how it
// ends after a fault.
#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdbool.h>
#include <stddef.h>

struct termios;

#pragma clang assume_nonnull begin

// MARK: - The start
//
// Before main(3), descriptors 0 to 2 that were closed are opened on /dev/null: else the first file that is opened, a
// session, would get one of their numbers, and messages would be written into it.

/// The arguments as execve(2) gave them, and how many they are; NULL where the C library does not tell them before
/// main(3). Swift's own `CommandLine` reads /proc on Linux, and has none where that cannot be read.
char *_Nullable const *_Nullable cprocess_arguments(int *count);

/// The path of the running program with links followed; false where nothing tells it.
bool cprocess_program(char *path, size_t size);

/// Once, before anything else is done: from here on a fault (SIGSEGV and its like, abort(3)) ends in one line on
/// standard error and status 1, without a trace or a core that could hold answers; a write beyond a limit on the size of
/// files (SIGXFSZ) fails as one to a full disk does. Descriptor 2 leads nowhere then, so that no library's last words,
/// which may quote an answer, get out; with AUDITSH_FAULTS=show in the environment they do.
void cprocess_begin(void);

/// The descriptor of standard error, which is no longer 2 once the process has begun.
int cprocess_errors(void);

// MARK: - Writing

/// Writes all bytes, whatever a signal does meanwhile. Where a descriptor does not block, be it that another program
/// left the terminal so, it waits for room (poll(2)). Gives zero or the error number.
int cprocess_write(int descriptor, const void *bytes, size_t count);

// MARK: - The terminal after a fault

/// The modes that a fault gives back to the terminal; NULL: nothing has to be given back.
void cprocess_keep_modes(int descriptor, const struct termios *_Nullable modes);

/// True while the terminal marks pastes and cuts rows, which a fault ends.
void cprocess_keep_editing(bool is_on);

#pragma clang assume_nonnull end

#endif
