# What the project's own targets are compiled with: sayso_own_target(TARGET).
# -Wno-sign-conversion: clang counts it to -Wconversion, g++ does not.
function(sayso_own_target target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wshadow $<$<BOOL:${SAYSO_WERROR}>:-Werror>)
  if(SAYSO_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()
