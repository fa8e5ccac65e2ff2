#include "CLibEdit.h"

// Static, because EL_ADDFN keeps the pointers and a Swift string's storage ends with the call.
static const wchar_t *const names[] = {
    [clibedit_key_paste] = L"auditsh-paste",
    [clibedit_key_prefill] = L"auditsh-prefill",
    [clibedit_key_complete] = L"auditsh-complete",
    [clibedit_key_compose] = L"auditsh-compose",
    [clibedit_key_previous_question] = L"auditsh-previous-question",
    [clibedit_key_next_question] = L"auditsh-next-question",
};

static const wchar_t *const helps[] = {
    [clibedit_key_paste] = L"Insert a bracketed paste",
    [clibedit_key_prefill] = L"Insert the earlier answer",
    [clibedit_key_complete] = L"Complete what stands before the cursor",
    [clibedit_key_compose] = L"Put an accent on the letter before the cursor",
    [clibedit_key_previous_question] = L"Go to the previous question",
    [clibedit_key_next_question] = L"Go to the next question",
};

static bool is_known(clibedit_key key) { return (size_t)key < sizeof names / sizeof names[0]; }

int clibedit_add_key_function(EditLine *el, clibedit_key key, clibedit_key_function function) {
    return is_known(key) ? el_wset(el, EL_ADDFN, names[key], helps[key], function) : -1;
}

int clibedit_bind_key(EditLine *el, const wchar_t *sequence, clibedit_key key, bool in_command_mode) {
    return is_known(key) ? clibedit_bind_name(el, sequence, names[key], in_command_mode) : -1;
}

int clibedit_bind_name(EditLine *el, const wchar_t *sequence, const wchar_t *name, bool in_command_mode) {
    int result = el_wset(el, EL_BIND, sequence, name, NULL);
    if (result == 0 && in_command_mode) result = el_wset(el, EL_BIND, L"-a", sequence, name, NULL);
    return result;
}

bool clibedit_uses_vi_keys(EditLine *el) {
    const wchar_t *editor = NULL;
    return el_wget(el, EL_EDITOR, &editor) == 0 && editor != NULL && wcscmp(editor, L"vi") == 0;
}

wchar_t *clibedit_empty_prompt(void) {
    static wchar_t empty[1];
    empty[0] = L'\0';
    return empty;
}
