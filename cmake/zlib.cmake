# zlib without its compressor and without the gzip format: src/cli/carried_files.cc only unpacks files.
add_library(third_party_zlib STATIC)
foreach(name adler32 inffast inflate inftrees uncompr zutil)
  target_sources(third_party_zlib PRIVATE ${zlib_source}/${name}.c)
endforeach()
target_include_directories(third_party_zlib SYSTEM PUBLIC ${zlib_source})
target_compile_definitions(third_party_zlib PUBLIC NO_GZIP)
