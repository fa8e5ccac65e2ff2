// What Swift cannot say to libedit itself: variadic calls, `FILE *`, signal handlers, cell widths.
#ifndef CLIBEDIT_H
#define CLIBEDIT_H

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

#pragma clang assume_nonnull begin

// MARK: - Settings: el_wset(3) is variadic, which Swift does not import

typedef wchar_t *_Nonnull (*clibedit_prompt_function)(EditLine *);
typedef int (*clibedit_read_function)(EditLine *, wchar_t *);
typedef unsigned char (*clibedit_key_function)(EditLine *, wint_t);

/// EL_EDITOR takes a wide string; only "emacs" is ever set, and it must come before every binding.
static inline int clibedit_use_emacs_keys(EditLine *el) { return el_wset(el, EL_EDITOR, L"emacs"); }

/// EL_SIGNAL takes an int; libedit's own handlers signal the whole process group, so they stay off.
static inline int clibedit_set_signal_handling(EditLine *el, bool on) { return el_wset(el, EL_SIGNAL, (int)on); }

/// EL_EDITMODE takes an int; off leaves typed-ahead input alone at el_end(3).
static inline int clibedit_set_edit_mode(EditLine *el, bool on) { return el_wset(el, EL_EDITMODE, (int)on); }

/// EL_SETTC takes wide strings. Without `am` of terminfo(5) libedit ends rows by line feeds.
static inline int clibedit_end_rows(EditLine *el) {
    return el_wset(el, EL_SETTC, L"am", L"no", (const wchar_t *)NULL);
}

/// EL_REFRESH takes nothing more; draws prompt and line anew from the row where the cursor stands.
static inline int clibedit_refresh(EditLine *el) { return el_wset(el, EL_REFRESH); }

/// EL_CLIENTDATA takes a pointer; how callbacks without captures find their editor.
static inline int clibedit_set_client_data(EditLine *el, void *_Nullable data) {
    return el_wset(el, EL_CLIENTDATA, data);
}

/// el_wget(3) is variadic too.
static inline void *_Nullable clibedit_client_data(EditLine *el) {
    void *data = NULL;
    return el_wget(el, EL_CLIENTDATA, &data) == 0 ? data : NULL;
}

/// EL_PROMPT_ESC takes a function and the character that delimits what moves no cursor.
static inline int clibedit_set_prompt(EditLine *el, clibedit_prompt_function prompt, wchar_t delimiter) {
    return el_wset(el, EL_PROMPT_ESC, prompt, (int)delimiter);
}

/// EL_GETCFN takes a function.
static inline int clibedit_set_reader(EditLine *el, clibedit_read_function read) {
    return el_wset(el, EL_GETCFN, read);
}

/// True if ~/.editrc or the defaults left the keys of vi(1) in force; EL_EDITOR gives a wide string.
bool clibedit_uses_vi_keys(EditLine *el);

/// Something to give where there is no prompt: libedit reads through whatever pointer it gets.
wchar_t *clibedit_empty_prompt(void);

// MARK: - Keys: EL_ADDFN keeps the pointers it is given, so that names live in C's static storage

typedef enum clibedit_key {
    clibedit_key_paste,
    clibedit_key_prefill,
    clibedit_key_complete,
    clibedit_key_compose,
    clibedit_key_previous_question,
    clibedit_key_next_question,
} clibedit_key;

/// Makes `function` known to libedit under the fixed name of `key`.
int clibedit_add_key_function(EditLine *el, clibedit_key key, clibedit_key_function function);

/// Binds `sequence` to the function of `key`, also in the command mode of vi keys if `in_command_mode`.
int clibedit_bind_key(EditLine *el, const wchar_t *sequence, clibedit_key key, bool in_command_mode);

/// Binds `sequence` to a function that libedit has; EL_BIND is variadic.
int clibedit_bind_name(EditLine *el, const wchar_t *sequence, const wchar_t *name, bool in_command_mode);

// MARK: - History: history_w(3) is variadic

/// H_SETSIZE takes an int.
static inline int clibedit_history_set_size(HistoryW *history, int size) {
    HistEventW event;
    return history_w(history, &event, H_SETSIZE, size);
}

/// H_SETUNIQUE takes an int; drops a repeat of the entry just before.
static inline int clibedit_history_set_unique(HistoryW *history, bool unique) {
    HistEventW event;
    return history_w(history, &event, H_SETUNIQUE, (int)unique);
}

/// H_CLEAR takes nothing more.
static inline int clibedit_history_clear(HistoryW *history) {
    HistEventW event;
    return history_w(history, &event, H_CLEAR);
}

/// H_ENTER takes a wide string, which is copied.
static inline int clibedit_history_enter(HistoryW *history, const wchar_t *line) {
    HistEventW event;
    return history_w(history, &event, H_ENTER, line);
}

/// EL_HIST takes history_w(3) itself, a variadic function, as a value.
static inline int clibedit_use_history(EditLine *el, HistoryW *history) {
    return el_wset(el, EL_HIST, history_w, history);
}

// MARK: - The terminal: libedit wants `FILE *`, which cannot cross an internal import

typedef struct clibedit_terminal clibedit_terminal;

/// Opens streams on copies of the descriptors and an EditLine on the streams; NULL and errno if it cannot. For the
/// size see `clibedit_terminal_fit`.
clibedit_terminal *_Nullable clibedit_terminal_open(
    const char *program, int input, int output, int error, int columns, int rows, bool as_said);

/// Sets the size for which lines are drawn: what the terminal says, or another where that is more than libedit can bear.
void clibedit_terminal_fit(clibedit_terminal *terminal, int columns, int rows, bool as_said);

/// EL_PREP_TERM: true for the mode in which lines are edited, false for the ordinary one.
void clibedit_prepare_terminal(clibedit_terminal *terminal, bool raw);

/// Ends the EditLine without flushing what was typed ahead, restores the modes kept last, closes the streams.
void clibedit_terminal_close(clibedit_terminal *terminal);

/// The EditLine of an open terminal.
EditLine *clibedit_terminal_edit_line(clibedit_terminal *terminal);

/// Writes through libedit's own stream, so that the order on the screen is the order of the calls.
void clibedit_terminal_write(clibedit_terminal *terminal, const char *bytes, size_t count);

/// Opens the terminal on `descriptor` once more, not blocking, or -1. Control-C empties the terminal's queue, so
/// that a read which was sure to find something would wait; and O_NONBLOCK on the descriptor itself would be
/// shared with every program that has it.
int clibedit_open_again(int descriptor);

/// Keeps the terminal's present modes (termios(3)).
void clibedit_terminal_keep_modes(clibedit_terminal *terminal);

/// Puts back the modes kept last; what was typed ahead stays.
void clibedit_terminal_restore_modes(clibedit_terminal *terminal);

/// Flushes stdout(3), which is no Sendable value in Swift, before another stream writes to the same terminal.
void clibedit_flush_standard_output(void);

/// Columns and rows of the terminal on `descriptor`; false if there is none. ioctl(2) is variadic.
bool clibedit_window_size(int descriptor, int *columns, int *rows);

/// Cells that libedit draws for a scalar, other than a tab or a line feed, in the present locale.
int clibedit_cells(uint32_t scalar);

/// setlocale(LC_CTYPE, name), true if that gave UTF-8; nl_langinfo(3) differs between systems' headers.
bool clibedit_use_locale(const char *name);

// MARK: - Children: posix_spawn(3) has other types on other systems

/// Starts the program that the first argument names, with `input` and `output` as its descriptors 0 and 1, standard
/// error as 2, and sets `process`; gives zero or an error number. Both lists end in NULL.
int clibedit_spawn(
    char *_Nullable const *_Nonnull arguments, char *_Nullable const *_Nonnull environment, int input, int output,
    int *process);

/// A pipe that children do not inherit: its reading end first; -1 and errno if there is none.
int clibedit_open_pipe(int ends[_Nonnull 2]);

/// Writes to a child until all is written, it reads no more, or the program is to end. No SIGPIPE comes of it.
void clibedit_write_to_child(int descriptor, const char *bytes, size_t count);

// MARK: - Signals: handlers may touch nothing but sig_atomic_t and write(2), which Swift cannot promise

enum {
    clibedit_signal_interrupt = 1 << 0,
    clibedit_signal_resize = 1 << 1,
    clibedit_signal_continue = 1 << 2,
    clibedit_signal_stop = 1 << 3,
    clibedit_signal_hang_up = 1 << 4,
    clibedit_signal_terminate = 1 << 5,
};

/// Installs handlers (sigaction(2) without SA_RESTART); -1 and errno if it cannot, EBUSY if they are in place.
int clibedit_signals_install(void);

/// Puts back the handlers found by `clibedit_signals_install`.
void clibedit_signals_remove(void);

/// The end of a pipe that becomes readable when a signal has come, or -1.
int clibedit_signals_descriptor(void);

/// Empties the pipe, then gives and forgets those of `wanted` that have come.
unsigned clibedit_signals_take(unsigned wanted);

/// Gives those of `wanted` that have come, without forgetting them.
unsigned clibedit_signals_peek(unsigned wanted);

/// While a line is edited a stop (SIGTSTP) is noted and SIGQUIT does nothing; otherwise both act as found.
void clibedit_signals_set_editing(bool editing);

/// While a child owns the terminal, SIGINT and SIGQUIT do nothing here; the child gets the default ones,
/// since a handler, unlike SIG_IGN, is not inherited over execve(2). Its end (SIGCHLD) makes the pipe readable.
void clibedit_signals_set_child(bool running);

/// Stops this process as SIGTSTP would have; returns when it goes on.
void clibedit_signals_stop_self(void);

#pragma clang assume_nonnull end

#endif
