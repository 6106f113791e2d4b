# Toolchain file of the `web` preset: the SDK named by EMSDK if there is one, else the distribution's package.
set(platform_file cmake/Modules/Platform/Emscripten.cmake)
foreach(folder $ENV{EMSDK}/upstream/emscripten $ENV{EMSCRIPTEN} /usr/share/emscripten)
  if(EXISTS ${folder}/${platform_file})
    include(${folder}/${platform_file})
    return()
  endif()
endforeach()
message(FATAL_ERROR "No Emscripten: install the package `emscripten`, or set EMSDK")
