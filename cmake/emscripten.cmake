# What the WASM build does differently, for all of its targets. Without exceptions and RTTI the module is a fifth
# smaller; SSE4.1 intrinsics are compiled to WASM SIMD.
add_compile_options(-msimd128 -msse4.1 -fno-exceptions -fno-rtti)
add_compile_definitions(JSON_NOEXCEPTION)

# The JSON header is the native one, copied, so that no other header of the host can be seen.
if(NOT SAYSO_JSON_INCLUDE AND EXISTS /usr/include/nlohmann/json.hpp)
  file(COPY /usr/include/nlohmann DESTINATION ${CMAKE_BINARY_DIR}/include)
  set(SAYSO_JSON_INCLUDE ${CMAKE_BINARY_DIR}/include)
endif()
if(NOT SAYSO_UTF8PROC_SOURCE AND EXISTS ${CMAKE_SOURCE_DIR}/build/utf8proc/utf8proc.c)
  set(SAYSO_UTF8PROC_SOURCE ${CMAKE_SOURCE_DIR}/build/utf8proc)
endif()
