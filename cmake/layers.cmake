# duidu_layer(<name> SOURCES file… [DEPENDS layer…] [THIRD_PARTY name…])
#   the library duidu_<name>; sees its own layer, those it names, and privately the third parties it names.
# duidu_program(<name> SOURCES file… [DEPENDS layer…])
#   a native executable in the root of the build folder.
# duidu_unit_test(<layer> SOURCES file… [DEPENDS layer…] [THIRD_PARTY name…])
#   one GoogleTest binary <layer>_tests; every test in it is a ctest of its own, labelled "unit".
function(duidu_link target access layers third_parties)
  foreach(layer IN LISTS layers)
    target_link_libraries(${target} ${access} duidu_${layer})
  endforeach()
  foreach(name IN LISTS third_parties)
    if(NOT TARGET third_party_${name})
      message(FATAL_ERROR "${target}: no third party \"${name}\" (imgui, imgui-opengl3, cmark, nlohmann-json, utf8proc, zlib)")
    endif()
    target_link_libraries(${target} PRIVATE third_party_${name})
  endforeach()
endfunction()

function(duidu_layer name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;THIRD_PARTY" ${ARGN})
  add_library(duidu_${name} STATIC ${arg_SOURCES})
  target_link_libraries(duidu_${name} PUBLIC duidu_options)
  duidu_link(duidu_${name} PUBLIC "${arg_DEPENDS}" "${arg_THIRD_PARTY}")
endfunction()

function(duidu_program name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;THIRD_PARTY" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
  target_link_libraries(${name} PRIVATE duidu_options)
  duidu_link(${name} PRIVATE "${arg_DEPENDS}" "${arg_THIRD_PARTY}")
endfunction()

function(duidu_unit_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;THIRD_PARTY" ${ARGN})
  add_executable(${name}_tests ${arg_SOURCES})
  set_target_properties(${name}_tests PROPERTIES duidu_is_test ON)
  target_link_libraries(${name}_tests PRIVATE duidu_options GTest::gtest_main)
  target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name}_tests PRIVATE
    DUIDU_CASES_DIR="${PROJECT_SOURCE_DIR}/tests/cases"
    DUIDU_SHARED_DIR="${PROJECT_SOURCE_DIR}/../shared"
    DUIDU_ASSETS_DIR="${PROJECT_SOURCE_DIR}/assets"
    DUIDU_DATA_DIR="${DUIDU_DEPS_DIR}/data")
  duidu_link(${name}_tests PRIVATE "${arg_DEPENDS}" "${arg_THIRD_PARTY}")
  gtest_discover_tests(${name}_tests TEST_PREFIX ${name}. PROPERTIES LABELS unit TIMEOUT 60 DISCOVERY_TIMEOUT 30)
endfunction()

# duidu_fast_sources(file…): compiled for speed on the web too, where everything else is compiled for size. Emscripten adds
# -fno-inline-functions wherever it sees -Oz: without taking that back, vector::size() is a call, and this five times slower.
function(duidu_fast_sources)
  if(EMSCRIPTEN)
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS "-O2;-finline-functions")
  endif()
endfunction()
