# The probers of uchardet as a static library, without its program and without the group that asks 105 models at once:
# src/import/encoding/detect.cc asks those that it has use for.
set(uchardet_copies ${PROJECT_BINARY_DIR}/uchardet)

# uchardet ships how often each character of a language is met as a table of ranks in two bytes each, and then only asks
# whether a rank is below 512. The copies hold that answer instead, which packs to 350 bytes a language instead of 6,000.
foreach(name Big5 EUCKR EUCTW GB2312 JIS)
  file(READ ${uchardet_source}/src/${name}Freq.tab text)
  string(REGEX MATCHALL "#define [A-Z0-9_]+ [^\n]*" defines "${text}")
  list(JOIN defines "\n" defines)
  string(REGEX MATCH "PRInt16 [A-Za-z0-9]+" table_name "${text}")
  string(REPLACE "PRInt16 " "" table_name "${table_name}")
  string(FIND "${text}" "{" start)
  string(SUBSTRING "${text}" ${start} -1 text)
  string(REGEX REPLACE "//[^\n]*" "" text "${text}")
  string(FIND "${text}" "/*" end)
  string(SUBSTRING "${text}" 0 ${end} text)
  string(REGEX MATCHALL "[0-9]+" ranks "${text}")
  set(answers "")
  foreach(rank IN LISTS ranks)
    if(rank LESS 512)
      string(APPEND answers "1,")
    else()
      string(APPEND answers "0,")
    endif()
  endforeach()
  file(CONFIGURE OUTPUT ${uchardet_copies}/${name}Freq.tab @ONLY CONTENT
    "@defines@\nstatic const unsigned char @table_name@[] = {@answers@};\n")
endforeach()
foreach(name CharDistribution.cpp CharDistribution.h)
  file(READ ${uchardet_source}/src/${name} text)
  string(REPLACE "const PRInt16  *mCharToFreqOrder" "const unsigned char *mCharToFreqOrder" text "${text}")
  string(REPLACE "if (512 > mCharToFreqOrder[order])" "if (mCharToFreqOrder[order])" text "${text}")
  file(CONFIGURE OUTPUT ${uchardet_copies}/${name} @ONLY CONTENT "@text@")
endforeach()

# A header finds its neighbours in its own folder first, so all that is compiled is copied beside the changed ones.
file(GLOB uchardet_headers RELATIVE ${uchardet_source}/src ${uchardet_source}/src/*.h)
list(REMOVE_ITEM uchardet_headers CharDistribution.h)
set(uchardet_sources JpCntx nsBig5Prober nsCharSetProber nsEUCJPProber nsEUCKRProber nsGB2312Prober nsLatin1Prober nsMBCSSM
  nsSBCharSetProber nsSJISProber)
foreach(language Arabic Czech French German Greek Hebrew Hungarian Polish Russian Spanish Turkish)
  list(APPEND uchardet_sources LangModels/Lang${language}Model)
endforeach()
list(TRANSFORM uchardet_sources APPEND .cpp)
foreach(name IN LISTS uchardet_headers uchardet_sources)
  configure_file(${uchardet_source}/src/${name} ${uchardet_copies}/${name} COPYONLY)
endforeach()

list(TRANSFORM uchardet_sources PREPEND ${uchardet_copies}/)
add_library(third_party_uchardet STATIC ${uchardet_copies}/CharDistribution.cpp ${uchardet_sources})
target_include_directories(third_party_uchardet SYSTEM PUBLIC ${uchardet_copies})
target_compile_options(third_party_uchardet PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
