# The libraries, from the system where it has them, else by a pinned download. docs/dependencies.md says why each.
include(FetchContent)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

if(EMSCRIPTEN)
  include(cmake/emscripten.cmake)
endif()
find_package(nlohmann_json 3.10 QUIET)
if(NOT nlohmann_json_FOUND)
  if(SAYSO_JSON_INCLUDE)   # the WASM build takes the header of the native one
    add_library(nlohmann_json::nlohmann_json INTERFACE IMPORTED)
    target_include_directories(nlohmann_json::nlohmann_json SYSTEM INTERFACE ${SAYSO_JSON_INCLUDE})
  else()
    FetchContent_Declare(nlohmann_json URL https://github.com/nlohmann/json/releases/download/v3.11.2/json.tar.xz
      URL_HASH SHA256=8c4b26bf4b422252e13f332bc5e388ec0ab5c3443d24399acb675e68278d341f)
    FetchContent_MakeAvailable(nlohmann_json)
  endif()
endif()

add_library(sayso_utf8proc INTERFACE)
if(SAYSO_UTF8PROC_SOURCE)   # a folder with utf8proc.c: for WASM, which has no system library
  add_library(utf8proc_static STATIC ${SAYSO_UTF8PROC_SOURCE}/utf8proc.c)
  target_include_directories(utf8proc_static SYSTEM PUBLIC ${SAYSO_UTF8PROC_SOURCE})
  target_compile_definitions(utf8proc_static PUBLIC UTF8PROC_STATIC)
  target_link_libraries(sayso_utf8proc INTERFACE utf8proc_static)
else()
  find_path(UTF8PROC_INCLUDE utf8proc.h)
  find_library(UTF8PROC_LIBRARY utf8proc)
  if(UTF8PROC_INCLUDE AND UTF8PROC_LIBRARY)
    target_include_directories(sayso_utf8proc SYSTEM INTERFACE ${UTF8PROC_INCLUDE})
    target_link_libraries(sayso_utf8proc INTERFACE ${UTF8PROC_LIBRARY})
  else()
    FetchContent_Declare(utf8proc URL https://github.com/JuliaStrings/utf8proc/archive/refs/tags/v2.8.0.tar.gz
      URL_HASH SHA256=a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc)
    FetchContent_MakeAvailable(utf8proc)
    target_link_libraries(sayso_utf8proc INTERFACE utf8proc)
  endif()
endif()

if(SAYSO_CLI AND NOT EMSCRIPTEN)
  add_library(sayso_cli11 INTERFACE)   # the command line, parsed
  find_package(CLI11 2.1 QUIET)
  if(NOT CLI11_FOUND)
    FetchContent_Declare(CLI11 URL https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.4.2.tar.gz
      URL_HASH SHA256=f2d893a65c3b1324c50d4e682c0cdc021dd0477ae2c048544f39eed6654b699a)
    FetchContent_MakeAvailable(CLI11)
  endif()
  target_link_libraries(sayso_cli11 INTERFACE CLI11::CLI11)

  add_library(sayso_gumbo INTERFACE)   # HTML, parsed as browsers do
  find_path(GUMBO_INCLUDE gumbo.h)
  find_library(GUMBO_LIBRARY gumbo)
  if(GUMBO_INCLUDE AND GUMBO_LIBRARY)
    target_include_directories(sayso_gumbo SYSTEM INTERFACE ${GUMBO_INCLUDE})
    target_link_libraries(sayso_gumbo INTERFACE ${GUMBO_LIBRARY})
  else()
    FetchContent_Declare(gumbo URL https://github.com/google/gumbo-parser/archive/v0.10.1.tar.gz
      URL_HASH SHA256=28463053d44a5dfbc4b77bcf49c8cee119338ffa636cc17fc3378421d714efad)
    FetchContent_MakeAvailable(gumbo)   # it brings no CMake file of its own
    file(GLOB GUMBO_SOURCES ${gumbo_SOURCE_DIR}/src/*.c)
    add_library(gumbo_static STATIC ${GUMBO_SOURCES})
    target_include_directories(gumbo_static SYSTEM PUBLIC ${gumbo_SOURCE_DIR}/src)
    target_link_libraries(sayso_gumbo INTERFACE gumbo_static)
  endif()
endif()

if(SAYSO_TESTS AND NOT EMSCRIPTEN AND NOT SAYSO_FUZZ)
  add_library(sayso_catch2 INTERFACE)
  find_path(CATCH2_INCLUDE catch2/catch.hpp)
  if(CATCH2_INCLUDE)
    target_include_directories(sayso_catch2 SYSTEM INTERFACE ${CATCH2_INCLUDE})
  else()
    FetchContent_Declare(Catch2 URL https://github.com/catchorg/Catch2/archive/refs/tags/v2.13.10.tar.gz
      URL_HASH SHA256=d54a712b7b1d7708bc7a819a8e6e47b2fde9536f487b89ccbca295072a7d9943)
    FetchContent_MakeAvailable(Catch2)
    target_link_libraries(sayso_catch2 INTERFACE Catch2::Catch2)
  endif()
endif()
