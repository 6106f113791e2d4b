# duidu_generated(<room> SCRIPT file OUTPUT name INPUTS file…)
#   Runs `node SCRIPT INPUTS… OUTPUT` when one of them has changed. OUTPUT is in a folder of the room inside the build
#   folder, which is put on the room's include path. Paths of SCRIPT and INPUTS are absolute or relative to the root.
find_program(DUIDU_NODE NAMES node nodejs REQUIRED)

function(duidu_generated path)
  cmake_parse_arguments(arg "" "SCRIPT;OUTPUT" "INPUTS" ${ARGN})
  set(inputs "")
  foreach(input IN LISTS arg_INPUTS)
    cmake_path(ABSOLUTE_PATH input BASE_DIRECTORY ${PROJECT_SOURCE_DIR})
    list(APPEND inputs ${input})
  endforeach()
  cmake_path(ABSOLUTE_PATH arg_SCRIPT BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE script)
  string(REPLACE "/" "_" room ${path})
  set(folder ${PROJECT_BINARY_DIR}/generated/${room})
  cmake_path(ABSOLUTE_PATH arg_OUTPUT BASE_DIRECTORY ${folder} OUTPUT_VARIABLE output)
  cmake_path(GET output PARENT_PATH parent)
  file(MAKE_DIRECTORY ${parent})
  add_custom_command(OUTPUT ${output} COMMAND ${DUIDU_NODE} ${script} ${inputs} ${output}
    DEPENDS ${script} ${inputs} COMMENT "Generating ${arg_OUTPUT} for ${path}" VERBATIM)
  target_sources(duidu_${room} PRIVATE ${output})
  target_include_directories(duidu_${room} PUBLIC ${folder})
endfunction()
