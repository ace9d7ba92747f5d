// SPDX-License-Identifier: EUPL-1.2
// The kinds of suspicions as the tables and the counts name them.
#pragma once
#include <string>

#include "model/suspicion.hpp"

namespace insyn::test {

inline std::string name_of(Suspicion::What what) {
  using What = Suspicion::What;
  switch (what) {
    case What::personal_number: return "personal_number";
    case What::coordination_number: return "coordination_number";
    case What::phone: return "phone";
    case What::email: return "email";
    case What::street_address: return "street_address";
    case What::vehicle_plate: return "vehicle_plate";
    case What::property_name: return "property_name";
    case What::account: return "account";
    case What::position: return "position";
    case What::meeting_link: return "meeting_link";
    case What::password: return "password";
    case What::token: return "token";
    case What::private_key: return "private_key";
  }
  return "";
}

}  // namespace insyn::test
