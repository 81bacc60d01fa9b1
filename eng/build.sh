# Sourced by ./nsg and ./test: finds the SDK, and builds only when something changed.
# Everything said here goes to standard error; standard output belongs to the program.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
state="$root/.nsg-build"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

# Puts a dotnet on the PATH, also when its installer left it out.
find_dotnet() {
  command -v dotnet >/dev/null && return
  local folder
  for folder in "${DOTNET_ROOT:-}" "${HOME:-}/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
    if [ -n "$folder" ] && [ -x "$folder/dotnet" ]; then
      export PATH="$folder:$PATH"
      return
    fi
  done
  missing_sdk
}

missing_sdk() {
  echo "nsg: the .NET 10 SDK is missing; install it (https://dotnet.microsoft.com/download/dotnet/10.0) and run again" >&2
  exit 2
}

require_sdk() {
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' || missing_sdk
}

# One line that changes when a source file is added, removed, renamed or written, whatever its time stamp says.
# Lock files are left out: restoring writes them, and they change only together with a project file.
fingerprint() {
  (
    cd "$root"
    find src \( -name bin -o -name obj \) -prune -o -type f ! -name packages.lock.json -printf '%p %s %T@\n'
    find . -maxdepth 1 -type f -printf '%p %s %T@\n' |
      grep -iE '^\./([^ ]*\.(props|targets)|global\.json|nuget\.config|BannedSymbols\.txt) '
  ) | LC_ALL=C sort | cksum
}

# build_projects WHAT PROJECT...: builds in Release, one build at a time per checkout; shows the log when a build fails.
# The caller holds no lock afterwards; compiler servers must not inherit it either, hence the closed descriptor.
build_projects() {
  local what="$1" started=$SECONDS project
  shift
  echo "nsg: building $what ..." >&2
  : >"$state/build.log"
  for project in "$@"; do
    if ! dotnet build "$root/$project" -c Release -v quiet -nologo >>"$state/build.log" 2>&1 </dev/null 9>&-; then
      cat "$state/build.log" >&2
      echo "nsg: the build of $project failed" >&2
      return 1
    fi
  done
  echo "nsg: built in $((SECONDS - started)) s" >&2
}

# Takes the build lock of this checkout for the rest of the shell (or until descriptor 9 is closed).
lock_build() {
  mkdir -p "$state"
  exec 9>"$state/lock"
  flock 9
}

unlock_build() {
  exec 9>&-
}
