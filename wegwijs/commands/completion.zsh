# Completes what follows `python3 build.py` and `./build.py` of one copy of Wegwijs, in zsh.
# For this shell, after compinit: source <(python3 build.py completion zsh)

typeset -g _wegwijs_build=@BUILD@ _wegwijs_runs_with=@PYTHON@
typeset -gA _wegwijs_before

# Whether a word is the build.py of this copy: a press of the Tab key starts no other program of that name.
_wegwijs_is_ours() {
    [[ ${1/#\~\//$HOME/} -ef $_wegwijs_build ]]
}

# Fills in what can come next; the first of the words is build.py.
_wegwijs_complete() {
    local type value help nothing=1
    local -a found explained
    while IFS= read -r type && IFS= read -r value && IFS= read -r help; do
        case $type in
            plain) [[ $help == _ ]] && found+=("$value") || explained+=("$value:$help") ;;
            dir) _path_files -/ && nothing=0 ;;
            file) _path_files && nothing=0 ;;
        esac
    done < <(
        env COMP_WORDS="${(F)words}" COMP_CWORD=$((CURRENT - 1)) \
            _WEGWIJS_COMPLETE=zsh_complete "$_wegwijs_runs_with" -P -m wegwijs 2> /dev/null
    )
    (( $#explained )) && _describe -V wegwijs explained && nothing=0
    (( $#found )) && compadd -V wegwijs -a found && nothing=0
    if (( nothing )); then
        _default
    fi
}

_wegwijs_after_build() {
    if _wegwijs_is_ours "$words[1]"; then
        _wegwijs_complete
    else
        _default
    fi
}

# Behind python3: ours when build.py is ours, else what completed python3 before.
_wegwijs_after_python() {
    if (( CURRENT > 2 )) && _wegwijs_is_ours "$words[2]"; then
        shift words
        (( CURRENT-- ))
        _wegwijs_complete
    else
        "${_wegwijs_before[$service]:-_default}" "$@"
    fi
}

_wegwijs_set_up() {
    local name
    for name in python3 python; do
        [[ ${_comps[$name]:-_default} == _wegwijs_* ]] || _wegwijs_before[$name]=${_comps[$name]:-_default}
    done
    compdef _wegwijs_after_python python3 python
    compdef _wegwijs_after_build build.py
}

if (( $+functions[compdef] )); then
    _wegwijs_set_up
else
    print -u2 "zsh completes nothing yet. Type this first: autoload -Uz compinit && compinit"
fi
