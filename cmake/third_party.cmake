# Third parties, as targets third_party_<name>. Each source is looked for in this order:
#   1. the folder named by -DDUIDU_<NAME>_DIR=…       (IMGUI, CMARK, GUMBO, NLOHMANN_JSON, UCHARDET, UTF8PROC, ZLIB, MD4C;
#      UNICODE, OPENCC, WORDNET for data)
#   2. build/deps, which fetch_sources.sh fills from the Debian archive, checking SHA-256
#   3. FetchContent from the upstream repository at the commit below (libraries only, not Gumbo). A commit id is a hash of
#      the content, unlike a tag, which can be moved. A release that is an archive is checked against its SHA-256.
set(DUIDU_DEPS_DIR ${PROJECT_SOURCE_DIR}/build/deps CACHE PATH "Where downloaded sources and data are kept")
set(DUIDU_CMARK_DIR "" CACHE PATH "cmark source folder to use instead of a download")
set(DUIDU_GUMBO_DIR "" CACHE PATH "Gumbo source folder to use instead of a download")
set(DUIDU_IMGUI_DIR "" CACHE PATH "Dear ImGui source folder to use instead of a download")
set(DUIDU_MD4C_DIR "" CACHE PATH "MD4C source folder to use instead of a download (tests only)")
set(DUIDU_NLOHMANN_JSON_DIR "" CACHE PATH "nlohmann-json source folder to use instead of a download")
set(DUIDU_UCHARDET_DIR "" CACHE PATH "uchardet source folder to use instead of a download")
set(DUIDU_UTF8PROC_DIR "" CACHE PATH "utf8proc source folder to use instead of a download")
set(DUIDU_ZLIB_DIR "" CACHE PATH "zlib source folder to use instead of a download")
set(DUIDU_UNICODE_DIR "" CACHE PATH "Folder with the Unicode character database to use instead of a download")
set(DUIDU_OPENCC_DIR "" CACHE PATH "Folder with OpenCC's dictionaries to use instead of a download")
set(DUIDU_WORDNET_DIR "" CACHE PATH "Folder with WordNet's database files to use instead of a download")

function(duidu_fetch_sources)
  execute_process(COMMAND ${PROJECT_SOURCE_DIR}/cmake/fetch_sources.sh ${DUIDU_DEPS_DIR} ${ARGN} RESULT_VARIABLE failed)
  set(fetch_failed ${failed} PARENT_SCOPE)
endfunction()

# duidu_find_source(<library> <VARIABLE of the user's folder> <upstream repository or archive> <version> <commit or hash>): sets
# <library>_source. The version is for people, the commit is what is fetched.
function(duidu_find_source library variable repository version commit)
  set(folder ${${variable}})
  if(NOT folder)
    set(folder ${DUIDU_DEPS_DIR}/src/${library})
    duidu_fetch_sources(${library})
    if(fetch_failed AND NOT commit)
      message(FATAL_ERROR "No ${library} ${version}: download it from ${repository} and name its folder with -D${variable}=…")
    elseif(fetch_failed)
      message(STATUS "${library}: fetching ${repository} at ${version} (${commit})")
      include(FetchContent)
      if(repository MATCHES "\\.git$")
        FetchContent_Declare(${library} GIT_REPOSITORY ${repository} GIT_TAG ${commit} GIT_PROGRESS ON
          SOURCE_SUBDIR none)
      else()
        FetchContent_Declare(${library} URL ${repository} URL_HASH SHA256=${commit} SOURCE_SUBDIR none)
      endif()
      FetchContent_MakeAvailable(${library})
      set(folder ${${library}_SOURCE_DIR})
    endif()
  endif()
  set(${library}_source ${folder} PARENT_SCOPE)
endfunction()

# duidu_find_data(<name> <VARIABLE of the user's folder>): sets <name>_data, for the scripts that generate tables.
function(duidu_find_data name variable)
  set(folder ${${variable}})
  if(NOT folder)
    set(folder ${DUIDU_DEPS_DIR}/data/${name})
    duidu_fetch_sources(${name})
    if(fetch_failed)
      message(FATAL_ERROR "No ${name} data: download it and name its folder with -D${variable}=…")
    endif()
  endif()
  set(${name}_data ${folder} PARENT_SCOPE)
endfunction()

duidu_find_source(imgui DUIDU_IMGUI_DIR https://github.com/ocornut/imgui.git v1.92.2b
  45acd5e0e82f4c954432533ae9985ff0e1aad6d5)
duidu_find_source(cmark DUIDU_CMARK_DIR https://github.com/commonmark/cmark.git 0.30.2
  a8da5a2f252b96eca60ae8bada1a9ba059a38401)
duidu_find_source(gumbo DUIDU_GUMBO_DIR https://codeberg.org/gumbo-parser/gumbo-parser.git 0.13.0 "")
duidu_find_source(nlohmann-json DUIDU_NLOHMANN_JSON_DIR https://github.com/nlohmann/json.git v3.11.2
  bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d)
duidu_find_source(uchardet DUIDU_UCHARDET_DIR
  https://www.freedesktop.org/software/uchardet/releases/uchardet-0.0.8.tar.xz 0.0.8
  e97a60cfc00a1c147a674b097bb1422abd9fa78a2d9ce3f3fdcc2e78a34ac5f0)
duidu_find_source(utf8proc DUIDU_UTF8PROC_DIR https://github.com/JuliaStrings/utf8proc.git v2.11.3
  e5e799221b45bbb90f5fdc5c69b6b8dfbf017e78)
duidu_find_source(zlib DUIDU_ZLIB_DIR https://github.com/madler/zlib.git v1.3.1
  51b7f2abdade71cd9bb0e7a373ef2610ec6f9daf)
duidu_find_data(unicode DUIDU_UNICODE_DIR)
duidu_find_data(opencc DUIDU_OPENCC_DIR)
duidu_find_data(wordnet DUIDU_WORDNET_DIR)

# Dear ImGui without its developer windows, its font, file access, and the parts named in src/ui/kit/imgui_left_out.cc.
add_library(third_party_imgui STATIC
  ${imgui_source}/imgui.cpp ${imgui_source}/imgui_draw.cpp ${imgui_source}/imgui_widgets.cpp)
target_include_directories(third_party_imgui SYSTEM PUBLIC ${imgui_source})
target_compile_definitions(third_party_imgui PUBLIC
  IMGUI_USE_WCHAR32 "ImDrawIdx=unsigned int" IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS IMGUI_ENABLE_FREETYPE)
target_compile_definitions(third_party_imgui PRIVATE sscanf=duidu_scan_numbers)
target_compile_options(third_party_imgui PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)

if(EMSCRIPTEN)
  add_library(third_party_imgui-opengl3 STATIC ${imgui_source}/backends/imgui_impl_opengl3.cpp)
  target_include_directories(third_party_imgui-opengl3 SYSTEM PUBLIC ${imgui_source}/backends)
  target_link_libraries(third_party_imgui-opengl3 PUBLIC third_party_imgui)
  target_compile_definitions(third_party_imgui-opengl3 PUBLIC IMGUI_IMPL_OPENGL_ES3 PRIVATE sscanf=duidu_scan_numbers
    glGetIntegerv=duidu_gl_state)
  target_compile_options(third_party_imgui-opengl3 PRIVATE -fno-exceptions -fno-rtti)
endif()

add_library(third_party_nlohmann-json INTERFACE)
target_include_directories(third_party_nlohmann-json SYSTEM INTERFACE ${nlohmann-json_source}/include)
target_compile_definitions(third_party_nlohmann-json INTERFACE JSON_NOEXCEPTION)

include(utf8proc)
include(cmark)
include(gumbo)
include(uchardet)
include(zlib)

# In the page some calls of the C library are answered by src/platform/web/libc.cc, which says why.
if(EMSCRIPTEN)
  target_compile_definitions(third_party_nlohmann-json INTERFACE strtod=duidu_strtod snprintf=duidu_snprintf)
  target_link_libraries(third_party_nlohmann-json INTERFACE duidu_web_libc)
  foreach(name imgui-opengl3 cmark gumbo)
    target_compile_definitions(third_party_${name} PRIVATE fprintf=duidu_fprintf)
    target_link_libraries(third_party_${name} PRIVATE duidu_web_libc)
  endforeach()
endif()
