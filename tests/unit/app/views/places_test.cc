// From a place of the article to where it stands in the arranged one, and back.
#include "app/views/places.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

UnitRef turn(uint32_t group) { return {Side::kInterview, group, 0}; }

// Turn 2 stands with bytes 30 to 60, turn 5 folded away with turn 6, turn 8 whole and once more with a sentence before.
ArrangedPlaces made() {
  ArrangedPlaces places;
  places.add({turn(0), 0, turn(2), 30, 60});
  places.add({turn(1), 0, turn(5), 0, 0});
  places.add({turn(2), 0, turn(8), 10, 20, true});
  places.add({turn(3), 0, turn(8), 0, 90});
  places.finish();
  return places;
}

TEST(ArrangedPlacesTest, AShownPlaceStandsWhereItsWordsDo) {
  EXPECT_EQ(made().arranged({turn(2), 40}), (TextPosition{turn(0), 10}));
  EXPECT_EQ(made().original({turn(0), 10}), (TextPosition{turn(2), 40}));
}

TEST(ArrangedPlacesTest, WhatIsNotShownIsTheNearestBefore) {
  EXPECT_EQ(made().arranged({turn(2), 70}), (TextPosition{turn(0), 29}));
  EXPECT_EQ(made().arranged({turn(6), 7}), (TextPosition{turn(1), 0}));
}

TEST(ArrangedPlacesTest, BeforeAllIsTheFirst) {
  EXPECT_EQ(made().arranged({turn(0), 3}), (TextPosition{turn(0), 0}));
}

TEST(ArrangedPlacesTest, ACopyIsNeverTheWay) {
  EXPECT_EQ(made().arranged({turn(8), 15}), (TextPosition{turn(3), 15}));
  EXPECT_EQ(made().original({turn(2), 5}), (TextPosition{turn(8), 15}));
}

TEST(ArrangedPlacesTest, WithoutPiecesEverythingIsTheBeginning) {
  ArrangedPlaces places;
  places.finish();
  EXPECT_EQ(places.arranged({turn(4), 9}), (TextPosition{turn(0), 0}));
  EXPECT_EQ(places.original({turn(4), 9}), (TextPosition{turn(0), 0}));
}

}  // namespace
}  // namespace duidu
