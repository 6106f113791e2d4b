# Compiler flags of the project's own code: the interface target `duidu_options`, used by every room, program and test.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

if(DUIDU_SANITIZE)
  # The vptr check needs RTTI, and the project is built without it.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(DUIDU_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(EMSCRIPTEN)
  # Compiled for size; duidu_fast_sources() names the files that are compiled for speed. All browsers since 2021 have the
  # three features of WebAssembly; without them each conversion of a number is a branch and each copy a loop.
  string(REPLACE "-Os" "-Oz" CMAKE_C_FLAGS_MINSIZEREL "${CMAKE_C_FLAGS_MINSIZEREL}")
  string(REPLACE "-Os" "-Oz" CMAKE_CXX_FLAGS_MINSIZEREL "${CMAKE_CXX_FLAGS_MINSIZEREL}")
  add_compile_options(-flto -mnontrapping-fptoint -msign-ext -mbulk-memory $<$<COMPILE_LANGUAGE:CXX>:-fno-threadsafe-statics>)
endif()

add_library(duidu_warnings INTERFACE)
# Fields that a designated initialiser does not name are meant to have their defaults.
target_compile_options(duidu_warnings INTERFACE -Wall -Wextra -Werror -Wno-missing-field-initializers)
# When optimising, GCC 12 warns of overlapping copies inside its own std::string (GCC bug 105651).
target_compile_options(duidu_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

add_library(duidu_options INTERFACE)
target_link_libraries(duidu_options INTERFACE duidu_warnings)
# Exceptions and RTTI are off, except in tests (target property duidu_is_test), because GoogleTest needs them.
target_compile_options(duidu_options INTERFACE
  $<$<NOT:$<BOOL:$<TARGET_PROPERTY:duidu_is_test>>>:-fno-exceptions$<SEMICOLON>-fno-rtti>)
