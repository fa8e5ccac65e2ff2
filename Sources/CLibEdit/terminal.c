#if defined(__linux__)
#define _GNU_SOURCE
#endif

#include "CLibEdit.h"

#include <CProcess.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

struct clibedit_terminal {
    EditLine *el;
    FILE *input;
    FILE *output;
    FILE *error;
    struct termios modes;
    bool has_modes;
    // What libedit has for its input: the terminal, or one that stands in for it, of a size that it can bear. It asks for
    // the size at each line, and takes room for every cell.
    int shown;
    int stand_in;
    bool stands_in;
};

#if defined(__linux__)
static ssize_t write_copy(void *copy, const char *bytes, size_t count) {
    return cprocess_write((int)(intptr_t)copy, bytes, count) == 0 ? (ssize_t)count : 0;
}

static int close_copy(void *copy) { return close((int)(intptr_t)copy); }

// Where another program left the terminal not blocking, stdio(3) would drop what finds no room.
static FILE *_Nullable open_stream(int copy, const char *mode) {
    if (mode[0] == 'r') return fdopen(copy, mode);
    return fopencookie((void *)(intptr_t)copy, mode, (cookie_io_functions_t){.write = write_copy, .close = close_copy});
}
#else
static FILE *_Nullable open_stream(int copy, const char *mode) { return fdopen(copy, mode); }
#endif

// A copy, so that fclose(3) leaves the program's own descriptor open; not inherited by children.
static FILE *_Nullable open_copy(int descriptor, const char *mode) {
    int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    if (copy < 0) return NULL;
    FILE *stream = open_stream(copy, mode);
    if (stream == NULL) {
        int reason = errno;
        close(copy);
        errno = reason;
    }
    return stream;
}

static void close_streams(clibedit_terminal *terminal) {
    int reason = errno;
    if (terminal->input != NULL) fclose(terminal->input);
    if (terminal->output != NULL) fclose(terminal->output);
    if (terminal->error != NULL) fclose(terminal->error);
    if (terminal->shown >= 0) close(terminal->shown);
    if (terminal->stand_in >= 0) close(terminal->stand_in);
    cprocess_keep_modes(-1, NULL);
    free(terminal);
    errno = reason;
}

void clibedit_terminal_fit(clibedit_terminal *terminal, int columns, int rows, bool as_said) {
    if (!as_said && terminal->stand_in < 0) {
        terminal->stand_in = posix_openpt(O_RDWR | O_NOCTTY);
        if (terminal->stand_in >= 0) fcntl(terminal->stand_in, F_SETFD, FD_CLOEXEC);
    }
    terminal->stands_in = !as_said && terminal->stand_in >= 0;
    if (terminal->stands_in) {
        struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
        ioctl(terminal->stand_in, TIOCSWINSZ, &size);
    }
    dup2(terminal->stands_in ? terminal->stand_in : fileno(terminal->input), terminal->shown);
    fcntl(terminal->shown, F_SETFD, FD_CLOEXEC);
}

void clibedit_prepare_terminal(clibedit_terminal *terminal, bool raw) {
    el_wset(terminal->el, EL_PREP_TERM, (int)raw);
    struct termios modes;
    if (!terminal->stands_in || tcgetattr(terminal->shown, &modes) != 0) return;
    while (tcsetattr(fileno(terminal->input), TCSADRAIN, &modes) == -1 && errno == EINTR) continue;
}

clibedit_terminal *_Nullable clibedit_terminal_open(
    const char *program, int input, int output, int error, int columns, int rows, bool as_said) {
    clibedit_terminal *terminal = calloc(1, sizeof *terminal);
    if (terminal == NULL) return NULL;
    terminal->shown = terminal->stand_in = -1;
    terminal->input = open_copy(input, "r");
    if (terminal->input != NULL) terminal->output = open_copy(output, "w");
    if (terminal->output != NULL) terminal->error = open_copy(error, "w");
    if (terminal->error != NULL) terminal->shown = fcntl(input, F_DUPFD_CLOEXEC, 3);
    if (terminal->shown < 0) {
        close_streams(terminal);
        return NULL;
    }
    clibedit_terminal_keep_modes(terminal);
    errno = 0;
    clibedit_terminal_fit(terminal, columns, rows, as_said);
    // The streams that write have no descriptors of their own that libedit could ask for.
    terminal->el = el_init_fd(
        program, terminal->input, terminal->output, terminal->error, terminal->shown, output, error);
    if (terminal->el == NULL) {
        if (errno == 0) errno = ENOMEM;
        close_streams(terminal);
        return NULL;
    }
    clibedit_terminal_restore_modes(terminal);
    return terminal;
}

void clibedit_terminal_close(clibedit_terminal *terminal) {
    clibedit_set_edit_mode(terminal->el, false);
    el_end(terminal->el);
    clibedit_terminal_restore_modes(terminal);
    close_streams(terminal);
}

EditLine *clibedit_terminal_edit_line(clibedit_terminal *terminal) { return terminal->el; }

void clibedit_terminal_write(clibedit_terminal *terminal, const char *bytes, size_t count) {
    fwrite(bytes, 1, count, terminal->output);
    fflush(terminal->output);
}

int clibedit_open_again(int descriptor) {
    char name[1024];
    if (ttyname_r(descriptor, name, sizeof name) != 0) return -1;
    return open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

void clibedit_terminal_keep_modes(clibedit_terminal *terminal) {
    terminal->has_modes = tcgetattr(fileno(terminal->input), &terminal->modes) == 0;
    cprocess_keep_modes(fileno(terminal->input), terminal->has_modes ? &terminal->modes : NULL);
}

void clibedit_terminal_restore_modes(clibedit_terminal *terminal) {
    if (!terminal->has_modes) return;
    while (tcsetattr(fileno(terminal->input), TCSADRAIN, &terminal->modes) == -1 && errno == EINTR) continue;
}

void clibedit_flush_standard_output(void) { fflush(stdout); }

bool clibedit_window_size(int descriptor, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return false;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}

int clibedit_cells(uint32_t scalar) {
    if (scalar < 0x20 || scalar == 0x7F) return 2;
    if (!iswprint((wint_t)scalar)) return scalar < 0xA0 ? 2 : scalar > 0xFFFF ? 8 : 7;
    int cells = wcwidth((wchar_t)scalar);
    return cells < 0 ? 0 : cells;
}

bool clibedit_use_locale(const char *name) {
    if (setlocale(LC_CTYPE, name) == NULL) return false;
    const char *codeset = nl_langinfo(CODESET);
    return codeset != NULL && (strcmp(codeset, "UTF-8") == 0 || strcmp(codeset, "utf8") == 0);
}
