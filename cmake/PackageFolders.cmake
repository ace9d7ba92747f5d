# SPDX-License-Identifier: EUPL-1.2
# Run by CPack before it packs: everyone may enter the folders, whatever umask the package is made with.
file(CHMOD_RECURSE "${CPACK_TEMPORARY_DIRECTORY}" DIRECTORY_PERMISSIONS
     OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
