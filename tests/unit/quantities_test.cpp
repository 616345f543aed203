// The quantities room where examples don't reach: exact arithmetic, calendar, and input that is no good.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "quantities/days.h"
#include "quantities/decimal.h"
#include "quantities/quantities.h"
#include "text/text.h"

using namespace sayso;

namespace {

std::vector<Quantity> quantities_of(const std::string& text, std::string_view date = "") {
  return find_quantities(split_article(text, {}), date);
}

std::string slice(const std::string& text, Span span) { return text.substr(span.start, span.length()); }

const Quantity* with_text(const std::vector<Quantity>& found, const std::string& text, std::string_view wanted) {
  const auto it = std::find_if(found.begin(), found.end(), [&](const Quantity& q) { return slice(text, q.span) == wanted; });
  return it == found.end() ? nullptr : &*it;
}

std::string timex_of(const std::string& text, std::string_view wanted, std::string_view date) {
  const auto found = quantities_of(text, date);
  const Quantity* q = with_text(found, text, wanted);
  return q == nullptr ? "(not found)" : q->timex;
}

bool is_decimal(const std::string& value) {
  return value.find_first_not_of("-.0123456789") == value.npos && std::count(value.begin(), value.end(), '.') <= 1;
}

/// Spans inside the text, sorted, apart; values decimals or none.
void check_sound(const std::string& text) {
  std::uint32_t end = 0;
  for (const Quantity& q : quantities_of(text)) {
    CHECK(q.span.start >= end);
    CHECK(q.span.end <= text.size());
    CHECK_FALSE(q.span.empty());
    CHECK(q.span.contains(q.number));
    for (const std::string* value : {&q.value, &q.low, &q.high}) CHECK(is_decimal(*value));
    end = q.span.end;
  }
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t k = 0; k < times; ++k) out += part;
  return out;
}

}  // namespace

TEST_CASE("decimals are exact") {
  CHECK(Decimal::parse("0.10").text() == "0.1");
  CHECK(Decimal::parse("007").text() == "7");
  CHECK(Decimal(0).text() == "0");
  Decimal sum = Decimal::parse("0.1");
  sum.add(Decimal::parse("0.2"));
  CHECK(sum.text() == "0.3");
  Decimal carried = Decimal::parse("999.99");
  carried.add(Decimal::parse("0.01"));
  CHECK(carried.text() == "1000");
  Decimal billions = Decimal::parse("1.2");
  billions.shift(9);
  CHECK(billions.text() == "1200000000");
  Decimal dozens = Decimal::parse("2.5");
  dozens.multiply(12);
  CHECK(dozens.text() == "30");
}

TEST_CASE("decimals compare by size and sign") {
  Decimal minus(5);
  minus.negate();
  CHECK(minus.compare(Decimal(1)) < 0);
  CHECK(Decimal::parse("10.5").compare(Decimal::parse("9.75")) > 0);
  CHECK(Decimal::parse("0.50").compare(Decimal::parse("0.5")) == 0);
  CHECK(Decimal::parse("100").compare(Decimal::parse("99.999")) > 0);
  CHECK(Decimal(0).compare(minus) > 0);
}

TEST_CASE("quotients end where they can, and are rounded where they can't") {
  CHECK(Decimal::quotient(Decimal(3), Decimal(4))->text() == "0.75");
  CHECK(Decimal::quotient(Decimal(2), Decimal(3))->text() == "0.66666666666666667");
  CHECK(Decimal::quotient(Decimal(3), Decimal(1))->text() == "3");
  CHECK_FALSE(Decimal::quotient(Decimal(3), Decimal(0)));
}

TEST_CASE("days that exist and days that don't") {
  CHECK(is_real_day(2024, 2, 29));
  CHECK_FALSE(is_real_day(2023, 2, 29));
  CHECK_FALSE(is_real_day(1900, 2, 29));
  CHECK_FALSE(is_real_day(2023, 13, 1));
  CHECK_FALSE(is_real_day(2023, 4, 31));
  CHECK(weekday_of({2023, 11, 16}) == 4);
  CHECK(day_of_number(day_number({2024, 2, 28}) + 2).month == 3);
  CHECK(week_of({2021, 1, 3}) == "2020-W53");
}

TEST_CASE("relative dates are resolved where the article's own date is known, else left open") {
  const std::string text = "The guild met last month, on Monday and two years ago.";
  CHECK(timex_of(text, "last month", "2023-11-16") == "2023-10");
  CHECK(timex_of(text, "Monday", "2023-11-16") == "2023-11-13");
  CHECK(timex_of(text, "two years ago", "2023-11-16") == "2021");
  CHECK(timex_of(text, "last month", "") == "PAST_REF");
  CHECK(timex_of(text, "Monday", "") == "XXXX-WXX-1");
  CHECK(timex_of(text, "two years ago", "") == "");
  CHECK(timex_of(text, "last month", "2023-02-30") == "PAST_REF");   // a date that doesn't exist is none
  CHECK(timex_of("They left in December.", "December", "2023-01-09") == "2022-12");
}

TEST_CASE("an article's own date is read from its head") {
  const std::string text = "Harbour wall falls\n\nPublished: July 25, 2023\n\nThe wall fell last month, said the mayor of Halden, and nobody was hurt by the stones.\n\n"
                           "It had been built in the summer by masons of the town, who left it as it stood.";
  CHECK(timex_of(text, "last month", "") == "2023-06");
  CHECK(timex_of(text, "last month", "2021-01-09") == "2020-12");      // what the caller knows comes first
}

TEST_CASE("a number longer than any type keeps its span and its value") {
  const std::string digits = repeated("9876543210", 1000);
  const std::string text = "The tally of " + digits + " grains was read out.";
  const auto found = quantities_of(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == digits.substr(0, digits.size()));
  const auto money = quantities_of("It cost $" + digits + " million in all.");
  REQUIRE(money.size() == 1);
  CHECK(money[0].value == digits + "000000");
  check_sound("Between " + digits + " and " + digits + "1 of " + digits + "% fell by 1/" + digits + ".");
}

TEST_CASE("exponents beyond reason have no value") {
  const auto found = quantities_of("The count was 3 x 10^9999 in the book.");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].value == "");
}

TEST_CASE("dates that don't exist keep their span and have no value") {
  CHECK(timex_of("It bears the date February 30, 2021.", "February 30, 2021", "") == "");
  CHECK(timex_of("It bears the date 2021-13-45 today.", "2021-13-45", "") == "");
  CHECK(timex_of("It was signed on 31 April 2020 here.", "31 April 2020", "") == "");
}

TEST_CASE("currency signs alone are no quantity") {
  CHECK(quantities_of("The $ and the € and US$ signs are worn.").empty());
  check_sound("$$$$ $ $ £ $-");
  check_sound("$,5 £.5 €-5 $ 5 $");
}

TEST_CASE("nested ranges") {
  check_sound("Between 5 to 6 and 7 to 8 to 9-10-11 dogs, from 3 to 5 to between 4 and 6.");
  check_sound("1-2-3-4-5-6-7 and 1–2–3 and 5 to 6 to 7 to 8");
}

TEST_CASE("digits of other scripts are read or left alone, never garbled") {
  const std::string arabic = "The ship carried \xD9\xA1\xD9\xA2\xD9\xA3 crates of figs.";
  auto found = quantities_of(arabic);
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == "123");
  found = quantities_of("The ship carried \xEF\xBC\x91\xEF\xBC\x92 crates of figs.");   // fullwidth
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == "12");
  found = quantities_of("The ship carried 1\xD9\xA2""3 crates of figs.");               // two scripts in one number
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == "");
  found = quantities_of("The ship carried \xE0\xA7\xA7\xE0\xA7\xA8 crates of figs.");   // Bengali: left alone
  for (const Quantity& q : found) CHECK(q.value == "");
}

TEST_CASE("division by zero and other slashes") {
  check_sound("1/0 of 0/0 of 5/0% and 1\xE2\x81\x84" "0 cups, 1/2/3/4, 9//11, /5, 5/");
  for (const Quantity& q : quantities_of("About 1/0 of it.")) CHECK(q.value != "inf");
}

TEST_CASE("marks in disorder have no value") {
  for (const char* number : {"1,2,3", "1,23,4567,8", "1.000,50,3", "12,34,5"}) {
    INFO(number);
    for (const Quantity& q : quantities_of("They counted " + std::string(number) + " crates there.")) CHECK(q.value == "");
  }
}

TEST_CASE("adversarial repetitions are sound") {
  for (const char* part : {"1", ",", "-", "1,", "1-", "1 ", "1, ", "$", "$1 ", "between ", "one hundred ", "million ", "half a ", "1/", "10:30 ", "May 5 to ", "last ", "one in ", "[1,", "( 1 ) ", "\xC2\xBD", "a year ", "every ", "5 per "}) {
    INFO(part);
    check_sound(repeated(part, 2000));
  }
}
