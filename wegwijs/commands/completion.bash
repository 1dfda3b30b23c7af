# Completes what follows `python3 build.py` and `./build.py` of one copy of Wegwijs, in bash 4.4 or newer.
# For this shell: source <(python3 build.py completion bash)

_wegwijs_build=@BUILD@
_wegwijs_runs_with=@PYTHON@
declare -gA _wegwijs_before

# Whether a word is the build.py of this copy: a press of the Tab key starts no other program of that name.
_wegwijs_is_ours() {
    [[ ${1/#\~\//$HOME/} -ef $_wegwijs_build ]]
}

# Fills in what can come next; $1 is the place of build.py among the words.
_wegwijs_complete() {
    local type value
    COMPREPLY=()
    compopt -o nosort
    while IFS=, read -r type value; do
        case $type in
            plain) COMPREPLY+=("$value") ;;
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
        esac
    done < <(
        IFS=$'\n'
        env COMP_WORDS="${COMP_WORDS[*]:$1}" COMP_CWORD=$((COMP_CWORD - $1)) \
            _WEGWIJS_COMPLETE=bash_complete "$_wegwijs_runs_with" -P -m wegwijs 2> /dev/null
    )
}

_wegwijs_after_build() {
    _wegwijs_is_ours "$1" && _wegwijs_complete 0
}

# Behind python3: ours when build.py is ours, else what completed python3 before.
_wegwijs_after_python() {
    if ((COMP_CWORD > 1)) && _wegwijs_is_ours "${COMP_WORDS[1]}"; then
        _wegwijs_complete 1
    elif [[ ${_wegwijs_before[${1##*/}]} ]]; then
        "${_wegwijs_before[${1##*/}]}" "$@"
    fi
}

_wegwijs_set_up() {
    local name
    # bash-completion brings a completion when it is first asked for; ours must not be replaced by it later.
    for name in python3 python; do
        if declare -F _comp_load > /dev/null; then
            _comp_load "$name"
        elif declare -F _completion_loader > /dev/null; then
            _completion_loader "$name"
        fi
    done
    for name in python3 python; do
        if [[ $(complete -p "$name" 2> /dev/null) =~ \ -F\ ([^ ]+) && ${BASH_REMATCH[1]} != _wegwijs_* ]]; then
            _wegwijs_before[$name]=${BASH_REMATCH[1]}
        fi
        complete -o bashdefault -o default -F _wegwijs_after_python "$name"
    done
    complete -o bashdefault -o default -F _wegwijs_after_build build.py
}

_wegwijs_set_up
