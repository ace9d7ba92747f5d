// SPDX-License-Identifier: EUPL-1.2
#include "base/decimal.hpp"

#include "support/catch.hpp"

using namespace insyn;

TEST_CASE("numbers as Swedes write them", "[base]") {
  struct Row {
    const char *written, *read;
  };
  for (auto [written, read] : std::vector<Row>{{"412", "412"},
                                               {"1 234", "1234"},
                                               {"1\u00a0234\u00a0567", "1234567"},
                                               {"12\u202f000", "12000"},
                                               {"1'234", "1234"},
                                               {"5,3", "5.3"},
                                               {"5.30", "5.30"},
                                               {"1.234,5", "1234.5"},
                                               {"1.234.567", "1234567"},
                                               {"-3,2", "-3.2"},
                                               {"\u22123,2", "-3.2"},
                                               {"+7", "7"},
                                               {"0,05", "0.05"},
                                               {" 12 ", "12"}}) {
    INFO(written);
    auto number = read_decimal(written);
    REQUIRE(number);
    CHECK(number->plain() == read);
  }
}

TEST_CASE("what is no number is none", "[base]") {
  for (const char* words : {"", "-", "..", "x", "12 34", "1,2,3", "1.2.3", "5 %", "3,", ",5", "1 234 56", "12a",
                            "1,234.5", "1234567890123456", "0,1234567890", "1 ,5"}) {
    INFO(words);
    CHECK_FALSE(read_decimal(words));
  }
}

TEST_CASE("numbers are compared and added by what they are worth", "[base]") {
  CHECK(Decimal{530, 2} == Decimal{53, 1});
  CHECK(Decimal{53, 1} < Decimal::whole(6));
  CHECK((Decimal{53, 1} + Decimal{1, 2}).plain() == "5.31");
  CHECK((Decimal::whole(5) - Decimal{53, 1}).plain() == "-0.3");
  CHECK(Decimal{500, 2}.is_whole());
  CHECK_FALSE(Decimal{501, 2}.is_whole());
  CHECK((Decimal{1, 1} + Decimal{2, 1}).plain() == "0.3");
}
