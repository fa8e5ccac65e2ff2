#include "CLibEdit.h"

#include <CProcess.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <unistd.h>

int clibedit_spawn(
    char *_Nullable const *_Nonnull arguments, char *_Nullable const *_Nonnull environment, int input, int output,
    int *process) {
    posix_spawn_file_actions_t actions;
    int problem = posix_spawn_file_actions_init(&actions);
    if (problem != 0) return problem;
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, cprocess_errors(), STDERR_FILENO);
    pid_t child = 0;
    problem = posix_spawn(&child, arguments[0], &actions, NULL, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    *process = child;
    return problem;
}

int clibedit_open_pipe(int ends[_Nonnull 2]) {
    if (pipe(ends) != 0) return -1;
    for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    return 0;
}

void clibedit_write_to_child(int descriptor, const char *bytes, size_t count) {
    struct sigaction ignore, found;
    memset(&ignore, 0, sizeof ignore);
    ignore.sa_handler = SIG_IGN;
    sigemptyset(&ignore.sa_mask);
    sigaction(SIGPIPE, &ignore, &found);
    // Never waits in write(2), which a signal that came just before it would not interrupt.
    fcntl(descriptor, F_SETFL, O_NONBLOCK);
    while (count > 0) {
        (void)clibedit_signals_take(0);
        if (clibedit_signals_peek(clibedit_signal_hang_up | clibedit_signal_terminate) != 0) break;
        ssize_t written = write(descriptor, bytes, count);
        if (written >= 0) {
            bytes += written;
            count -= (size_t)written;
        } else if (errno == EAGAIN) {
            struct pollfd waits[] = {
                {.fd = descriptor, .events = POLLOUT}, {.fd = clibedit_signals_descriptor(), .events = POLLIN}};
            poll(waits, 2, -1);
        } else if (errno != EINTR) {
            break;
        }
    }
    sigaction(SIGPIPE, &found, NULL);
}
