# What the project's own targets are compiled with: sayso_own_target(TARGET).
# -Wno-sign-conversion: clang counts it to -Wconversion, g++ does not.
# -Wno-restrict: g++ 12 warns wrongly at "x" + std::string (its bug 105651).
function(sayso_own_target target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wshadow $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    $<$<BOOL:${SAYSO_WERROR}>:-Werror>)
  if(SAYSO_CHECK_INVARIANTS)
    target_compile_definitions(${target} PRIVATE SAYSO_CHECK_INVARIANTS)
  endif()
  if(SAYSO_FUZZ)
    target_compile_options(${target} PUBLIC -fsanitize=fuzzer-no-link)
  endif()
  if(SAYSO_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
    # g++ 12 takes what the sanitizers add for uninitialized variables of <regex> and <functional>.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  endif()
endfunction()
