#include "CProcess.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

// The handler may run at any moment, on a stack of its own, with memory exhausted or damaged: it calls only what
// signal-safety(7) names, and reads only what stands here.
static volatile sig_atomic_t errors = STDERR_FILENO;
static volatile sig_atomic_t terminal = -1;
static volatile sig_atomic_t is_editing;
static struct termios kept_modes;

// English, since nothing can be looked up any more.
static const char last_words[] =
    "auditsh: error: a fault ended the program, for want of memory or by a mistake in it; what was called saved is in "
    "the file\n";
static const char ordinary_modes[] = "\033[?2004l\033[?7h";

static void write_last(int descriptor, const char *bytes, size_t count) {
    ssize_t written = write(descriptor, bytes, count);
    (void)written;
}

static void end_after_fault(int number) {
    (void)number;
    // In the background the terminal is somebody else's, and setting its modes would only stop the process.
    if (terminal >= 0 && tcgetpgrp(terminal) == getpgrp()) {
        if (is_editing) write_last(terminal, ordinary_modes, sizeof ordinary_modes - 1);
        tcsetattr(terminal, TCSANOW, &kept_modes);
        write_last(terminal, "\r\n", 2);
    }
    write_last(errors, last_words, sizeof last_words - 1);
    _exit(1);
}

// Not SIG_IGN, which programs that are started from here, such as an editor, would inherit.
static void fail_the_call(int number) { (void)number; }

static void handle(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void silence_libraries(void) {
    const char *wish = getenv("AUDITSH_FAULTS");
    if (errors != STDERR_FILENO || (wish != NULL && strcmp(wish, "show") == 0)) return;
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    int copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (nowhere >= 0 && copy >= 0 && dup2(nowhere, STDERR_FILENO) >= 0) {
        errors = copy;
    } else if (copy >= 0) {
        close(copy);
    }
    if (nowhere >= 0) close(nowhere);
}

int cprocess_errors(void) { return errors; }

void cprocess_begin(void) {
    silence_libraries();
    // The stack may be what is exhausted. Large enough for the registers of any processor (SIGSTKSZ is no constant).
    static char stack[64 * 1024];
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
        // A fault within the handler ends the process at once.
        handle(faults[i], end_after_fault, SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
    }
    handle(SIGXFSZ, fail_the_call, SA_RESTART);
    // SIGQUIT and what cannot be caught would write all answers in memory into a file.
    struct rlimit limit;
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &limit);
    }
}

void cprocess_keep_modes(int descriptor, const struct termios *modes) {
    terminal = -1;
    if (modes == NULL) return;
    kept_modes = *modes;
    atomic_signal_fence(memory_order_release);
    terminal = descriptor;
}

void cprocess_keep_editing(bool is_on) { is_editing = is_on; }
