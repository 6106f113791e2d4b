# duidu_web_program(<name> EXPORT function ENVIRONMENT where SOURCES file… [DEPENDS path…] [THIRD_PARTY name…])
#   <name>.js and <name>.wasm in the root of the web build folder: a classic script that defines the function, which
#   returns the module. `where` is "web" or "web,worker". The flags work from Emscripten 3.1.6 (Debian 12) on.
function(duidu_web_program name)
  cmake_parse_arguments(arg "" "EXPORT;ENVIRONMENT" "SOURCES;DEPENDS;THIRD_PARTY" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  file(GLOB headers RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  duidu_public_headers(${name} PRIVATE "${headers}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR} SUFFIX .js)
  target_link_libraries(${name} PRIVATE duidu_options)
  duidu_link(${name} PRIVATE "${arg_DEPENDS}" "${arg_THIRD_PARTY}")
  target_link_options(${name} PRIVATE
    -flto --no-entry
    -sMODULARIZE=1 -sEXPORT_NAME=${arg_EXPORT} -sENVIRONMENT=${arg_ENVIRONMENT}
    -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sDYNAMIC_EXECUTION=0 -sSUPPORT_LONGJMP=0
    -Wl,-z,stack-size=1048576)
  # The optimiser of Debian's package is a script whose modules are outside Node's own search path.
  if(EXISTS /usr/share/nodejs)
    set_target_properties(${name} PROPERTIES RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
  endif()
  duidu_optimise_wasm(${name})
endfunction()

# duidu_node_program(<name> SOURCES file… [DEPENDS path…])
#   A program with a main(), compiled as for the web and run by Node.js: `node --no-experimental-fetch <name>.js` in the
#   root of the web build folder. It reads and writes the machine's files. For tests and measurements; built on demand.
function(duidu_node_program name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} EXCLUDE_FROM_ALL ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR} SUFFIX .js)
  target_link_libraries(${name} PRIVATE duidu_options)
  duidu_link(${name} PRIVATE "${arg_DEPENDS}" "")
  target_link_options(${name} PRIVATE -flto -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1
    -sSUPPORT_LONGJMP=0 -Wl,-z,stack-size=1048576)
  if(EXISTS /usr/share/nodejs)
    set_target_properties(${name} PROPERTIES RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
  endif()
  duidu_optimise_wasm(${name})
endfunction()

# duidu_optimise_wasm(<name>)
#   Optimises the linked program further, in twenty seconds. The linker, which optimises for size, inlines hardly any
#   function; inlining those of about ten instructions makes the program a twelfth faster. Rebuilding the control flow and
#   another pass for size make it 1 % smaller than before (compressed). Static data begin at address 1024, and nothing is
#   below (--low-memory-unused).
function(duidu_optimise_wasm name)
  find_program(DUIDU_WASM_OPT wasm-opt HINTS $ENV{EMSDK}/upstream/bin)
  if(DUIDU_WASM_OPT)
    set(wasm ${PROJECT_BINARY_DIR}/${name}.wasm)
    set(optimise ${DUIDU_WASM_OPT} ${wasm} -o ${wasm} --low-memory-unused --enable-bulk-memory --enable-sign-ext
      --enable-nontrapping-float-to-int --enable-mutable-globals)
    add_custom_command(TARGET ${name} POST_BUILD VERBATIM
      COMMAND ${optimise} --flatten --rereloop -O2 --optimize-level 3 --shrink-level 0
        --flexible-inline-max-function-size 10
      COMMAND ${optimise} -Oz)
  endif()
endfunction()
